namespace TherapyOutcomes.Tests;

public class WorklistTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public async Task List_OfAnEpisodeWithObligations_HasItsFirstNextStep()
    {
        var care = Story.At(EpisodeStage.Documenting, _clinic);

        var entry = Assert.Single(await List());

        Assert.Equal(("e1", "document-improvement", "DOC002", EpisodeStage.Documenting), (entry.Episode.Value, entry.Command, entry.Rule, entry.Stage));
        Assert.Equal(care.Evaluate().NextSteps[0].DueOn, entry.DueOn);
    }

    [Fact]
    public async Task List_WithARedFlagInAnotherEpisode_ShowsTheHoldThereToo()
    {
        Story.At(EpisodeStage.Documenting, _clinic);
        var other = _clinic.Open("e2");
        other.RedFlag().AssertAccepted();

        Assert.All(await List(), entry => Assert.Equal(Urgency.Urgent, entry.Urgency));
        Assert.Equal(2, (await List()).Count);
    }

    [Fact]
    public async Task List_AfterTheFlagWasClearedElsewhere_ShowsWhatIsDueAgain()
    {
        var care = Story.At(EpisodeStage.Documenting, _clinic);
        var other = _clinic.Open("e2");
        care.RedFlag().AssertAccepted();
        other.ClearRedFlag(by: TestEpisode.Physician).AssertAccepted();

        Assert.Equal("DOC002", (await List()).Single(entry => entry.Episode.Value == "e1").Rule);
    }

    [Fact]
    public async Task List_WhenTimeAloneBringsAFinding_JudgesAnew()
    {
        Story.Begin(_clinic);

        Assert.Empty(await List());
        Assert.Equal("MON006", Assert.Single(await List(day: 2)).Rule);
    }

    [Fact]
    public async Task List_UnderAnotherPolicy_JudgesAnew()
    {
        Story.At(EpisodeStage.Documenting, _clinic);
        _clinic.Policy = new ClinicPolicy { Grades = ImmutableDictionary<string, RuleGrade>.Empty.Add("DOC002", RuleGrade.Off) };

        Assert.DoesNotContain(await List(), entry => entry.Rule == "DOC002");
    }

    [Fact]
    public async Task List_DueByADay_LeavesOutWhatIsDueLater()
    {
        Story.At(EpisodeStage.Documenting, _clinic);
        var due = (await List())[0].DueOn;

        Assert.Single(await List(new WorklistQuery { Clinic = ClinicId.Default, DueBy = due }));
        Assert.Empty(await List(new WorklistQuery { Clinic = ClinicId.Default, DueBy = due.AddDays(-1) }));
    }

    [Fact]
    public async Task List_OfAnotherPractitionerOrClinic_IsEmpty()
    {
        Story.At(EpisodeStage.Documenting, _clinic);

        Assert.Empty(await List(new WorklistQuery { Clinic = ClinicId.Default, Practitioner = new("somebody") }));
        Assert.Empty(await List(new WorklistQuery { Clinic = new("elsewhere") }));
    }

    private async Task<List<WorklistEntry>> List(WorklistQuery? query = null, int? day = null)
    {
        var worklist = new Worklist(_clinic.Service, _clinic.Store, _clinic.Store, _clinic.Rules, new SharedClinicPolicy(_clinic.Policy));
        return await worklist.ListAsync(query ?? new WorklistQuery { Clinic = ClinicId.Default }, day is { } later ? TestClinic.Day(later) : _clinic.Now).ToListAsync();
    }
}
