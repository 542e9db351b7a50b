using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Worklists;

public class WorklistTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public async Task Read_OfAnEpisodeWithObligations_HasItsFirstNextStep()
    {
        var care = Story.At(EpisodeStage.Documenting, _clinic);

        var entry = Assert.Single(await List());

        var step = care.Evaluate().NextSteps[0];
        Assert.Equal((care.Key, step.Command, step.Rule, EpisodeStage.Documenting), (entry.Record, entry.Command, entry.Rule, entry.Stage!.Value));
        Assert.Equal((step.DueOn, step.MessageKey, step.Urgency), (entry.DueOn, entry.MessageKey, entry.Urgency));
        Assert.Equal(step.Evidence.AsEnumerable(), entry.Evidence.AsEnumerable());
    }

    [Fact]
    public async Task Read_WithARedFlagInAnotherEpisode_ShowsTheHoldThereToo()
    {
        Story.At(EpisodeStage.Documenting, _clinic);
        var other = _clinic.OpenEpisode("e2");
        other.ReportRedFlag().AssertAccepted();

        var entries = await List();

        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.Equal((Urgency.Urgent, true), (entry.Urgency, entry.IsHeld)));
    }

    [Fact]
    public async Task Read_AfterTheFlagWasClearedElsewhere_ShowsWhatIsDueAgain()
    {
        var care = Story.At(EpisodeStage.Documenting, _clinic);
        var other = _clinic.OpenEpisode("e2");
        care.ReportRedFlag().AssertAccepted();
        other.ClearRedFlag(clinician: TestEpisode.Physician).AssertAccepted();

        var entry = (await List()).Single(entry => entry.Record == care.Key);
        Assert.Equal((false, care.Evaluate().AssertLacks("MON009").NextSteps[0].Rule), (entry.IsHeld, entry.Rule));
    }

    [Fact]
    public async Task Read_WhenTimeAloneBringsAFinding_EvaluatesAgain()
    {
        var care = Story.Begin(_clinic);
        care.RecordTreatmentConsent().AssertAccepted();
        care.ScreenRedFlags(["dvt"], []);

        Assert.Empty(await List());
        _clinic.OnDay(2);
        Assert.Equal("MON006", Assert.Single(await List()).Rule);
    }

    // The clock of a machine ran ahead for a while. What it led to is not shown as what is due now.
    [Fact]
    public async Task Read_AfterTheClockWasPutBack_EvaluatesAgain()
    {
        var care = Story.At(EpisodeStage.Documenting, _clinic);
        var now = _clinic.Now;
        var before = Assert.Single(await List());
        _clinic.Now = now.AddDays(400);
        Assert.NotEqual(before.Rule, Assert.Single(await List()).Rule);

        _clinic.Now = now;
        var entry = Assert.Single(await List());

        Assert.Equal((care.Key, before.Command, before.Rule, before.DueOn), (entry.Record, entry.Command, entry.Rule, entry.DueOn));

        // It was written back, so the order of work is right again, too.
        var stored = (await ((IRecordCatalog)_clinic.Store).ListAllAsync(new RecordQuery { Clinic = ClinicId.Default, Kind = RecordKind.Episode }, CancellationToken.None))[0];
        Assert.Equal((now, before.DueOn), (stored.EvaluatedAt, stored.Next!.DueOn));
    }

    [Fact]
    public async Task Read_UnderAnotherPolicy_EvaluatesAgain()
    {
        Story.At(EpisodeStage.Documenting, _clinic);
        _clinic.Policy = new ClinicPolicy { Grades = ImmutableDictionary<string, RuleGrade>.Empty.Add("DOC002", RuleGrade.Off) };

        Assert.DoesNotContain(await List(), entry => entry.Rule == "DOC002");
    }

    [Fact]
    public async Task Read_DueByADay_LeavesOutWhatIsDueLater()
    {
        Story.At(EpisodeStage.Documenting, _clinic);
        var due = (await List())[0].DueOn;

        Assert.Single(await List(new WorklistRequest { DueBy = due }));
        Assert.Empty(await List(new WorklistRequest { DueBy = due.AddDays(-1) }));
    }

    [Fact]
    public async Task Read_OfAnotherPractitionerOrClinic_IsEmpty()
    {
        Story.At(EpisodeStage.Documenting, _clinic);

        Assert.Empty(await List(new WorklistRequest { Practitioner = new("somebody") }));
        Assert.Empty(await List(new WorklistRequest { Clinic = new("elsewhere") }));
    }

    [Fact]
    public async Task Read_ConsentAboutToExpire_IsAMatterOfTheClient()
    {
        _clinic.GrantConsent([DisclosureScope.Scores], expiresOn: DateOnly.FromDateTime(TestClinic.Day(20).DateTime)).AssertAccepted();

        var entry = Assert.Single(await List());

        Assert.Equal((RecordKey.For(ClinicId.Default, new ClientId("c1")), "PRV002", null), (entry.Record, entry.Rule, entry.Stage));
    }

    [Fact]
    public async Task Read_CertificateAboutToExpire_IsAMatterOfThePractitioner()
    {
        _clinic.RecordEducation(expiresOn: DateOnly.FromDateTime(TestClinic.Day(20).DateTime)).AssertAccepted();

        var entry = Assert.Single(await List(), entry => entry.Rule == "EDU004");

        Assert.Equal((RecordKind.Practitioner, null), (entry.Record.Kind, entry.Stage));
        Assert.Equal(entry.Record.Id, entry.Practitioner!.Value.Value);
    }

    [Fact]
    public async Task Read_AnEmergency_IsTheFirstEntry()
    {
        for (var number = 1; number <= 5; number++)
        {
            Given.Episode(episode: $"e{number}", client: $"c{number}").Improved().Build(_clinic);
        }

        var held = _clinic.OpenEpisode("z9", "c9");
        held.ReportRedFlag("cauda-equina").AssertAccepted();

        Assert.Equal(held.Key, (await List())[0].Record);
    }

    [Fact]
    public async Task Read_PageByPage_GivesEachEntryOnceAndCountsAgree()
    {
        for (var number = 1; number <= 7; number++)
        {
            Given.Episode(episode: $"e{number}", client: $"c{number}").Improved().Build(_clinic);
        }

        var worklist = _clinic.Worklist;
        var (first, pages) = (await worklist.ReadAsync(new WorklistRequest { Size = 3 }), 1);
        var entries = first.Entries.ToList();
        for (var page = first; page.ContinuationToken is { } after; pages++)
        {
            page = await worklist.ReadAsync(new WorklistRequest { Size = 3, ContinuationToken = after });
            entries.AddRange(page.Entries);
        }

        Assert.Equal((3, 7), (pages, entries.DistinctBy(entry => entry.Record).Count()));
        Assert.Equal(7, entries.Count);
        var counts = await worklist.CountAsync(new WorklistRequest());
        Assert.Equal((7, 0), (counts.Entries, counts.Outdated));
    }

    [Fact]
    public async Task Read_WithOneRecordThatCantBeJudged_ListsTheOthersAndCountsIt()
    {
        var own = StandardMeasures.Catalog.Get(new("ODI")) with { Id = new("OWN") };
        _clinic.Policy = new ClinicPolicy { Measures = StandardMeasures.Catalog.With(own) };
        Given.Episode("OWN", episode: "e1", client: "c1").Build(_clinic);
        Given.Episode(episode: "e2", client: "c2").Improved().Build(_clinic);
        _clinic.Policy = new ClinicPolicy(); // the clinic took its own measure away, though an episode uses it

        var page = await _clinic.Worklist.ReadAsync(new WorklistRequest());

        Assert.Contains(page.Entries, entry => entry.Record.Id == "e2");
        Assert.Equal(1, page.Outdated);
    }

    [Fact]
    public async Task Read_AfterAHostAddedARule_EvaluatesAgain()
    {
        var care = Given.Episode().Build(_clinic);
        care.RecordTreatmentConsent();
        care.ScreenRedFlags(["dvt"], []);
        var asks = new OwnRule(OwnRule.Advising("XW-1") with { ClearsWith = "record-score" }, (_, sink) => sink.Find());

        var page = await new TestClinic(store: _clinic.Store, ownRules: [asks]) { Now = _clinic.Now }.Worklist.ReadAsync(new WorklistRequest());

        Assert.Equal((care.Key, "XW-1"), (page.Entries[0].Record, page.Entries[0].Rule));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public async Task Read_ASizeThatIsNotAllowed_Throws(int size) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _clinic.Worklist.ReadAsync(new WorklistRequest { Size = size }));

    private async Task<ImmutableList<WorklistEntry>> List(WorklistRequest? request = null)
    {
        var page = await _clinic.Worklist.ReadAsync(request ?? new WorklistRequest());
        Assert.Equal((0, null), (page.Outdated, page.ContinuationToken));
        return [.. page.Entries];
    }
}
