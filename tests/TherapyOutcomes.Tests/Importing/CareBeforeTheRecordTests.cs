using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Tests.Importing;

/// <summary>A clinic's file has scores and no sessions. The visits that are recorded afterwards continue the course.</summary>
public sealed class CareBeforeTheRecordTests
{
    private static readonly ActorId Therapist = new("pat");

    private readonly ImportClinic _clinic = new();

    [Fact]
    public async Task Evaluate_FirstSessionAfterImportedScores_KeepsTheFirstScoreAsBaseline()
    {
        await _clinic.ImportAsync([Open(-80), Score(-80, 34), Score(-60, 40), Score(-40, 46), Score(-5, 52)]);
        var before = await ExplainAsync();

        await RecordVisitAsync();
        var after = await ExplainAsync();

        Assert.Equal((34m, 52m), (BaselineOf(before), NewestOf(before)));
        Assert.Equal((34m, 52m), (BaselineOf(after), NewestOf(after)));
        before.Evaluation.AssertFinds("REF006");
        after.Evaluation.AssertFinds("REF006");
        Assert.DoesNotContain(after.Evaluation.Findings, finding => finding.Rule.Id == "DOC001");
    }

    [Fact]
    public async Task Evaluate_FirstSessionAfterImportedImprovement_TakesNothingBack()
    {
        await _clinic.ImportAsync([Open(-80), Score(-80, 52), Score(-40, 30), Score(-5, 26)]);

        await RecordVisitAsync();
        var after = await ExplainAsync();

        Assert.Equal((52m, 26m, EpisodeStage.Documenting), (BaselineOf(after), NewestOf(after), after.Evaluation.Stage));
        Assert.DoesNotContain(after.Evaluation.Findings, finding => finding.Rule.Id is "DOC001" or "REF005");
    }

    // One score shows no course: it may have been taken when the client booked.
    [Fact]
    public async Task Evaluate_OneImportedScore_FollowsTheRuleOfFourteenDays()
    {
        await _clinic.ImportAsync([Open(-80), Score(-80, 52)]);
        Assert.True((await _clinic.Service.SubmitAsync(Score(0, 40, hour: -1))).Accepted);

        await RecordVisitAsync();

        Assert.Equal(40m, BaselineOf(await ExplainAsync()));
    }

    [Fact]
    public async Task Evaluate_SessionsOfThatTimeWereImportedToo_FollowsTheRuleOfFourteenDays()
    {
        await _clinic.ImportAsync([Open(-80), Score(-80, 52), Score(-50, 44), Session(-45), Score(-5, 26)]);

        await RecordVisitAsync();

        Assert.Equal(44m, BaselineOf(await ExplainAsync()));
    }

    private async Task<EpisodeExplanation> ExplainAsync() => (await _clinic.Service.ExplainAsync(ClinicId.Default, new EpisodeId("ann")))!;

    private async Task RecordVisitAsync() => Assert.True((await _clinic.Service.SubmitAsync(Session(0))).Accepted);

    private static decimal? BaselineOf(EpisodeExplanation explanation) => explanation.Assessment.Primary.Baseline?.Value;

    private static decimal? NewestOf(EpisodeExplanation explanation) => explanation.Assessment.Primary.Comparisons[^1].Score.Value;

    private static DateTimeOffset Day(int day, int hour = -2) => ImportClinic.Today.AddDays(day).AddHours(hour);

    private static OpenEpisode Open(int day) => new()
    {
        Episode = new("ann"),
        Client = new("ann"),
        Practitioner = new("pat"),
        Complaint = "low back pain",
        PrimaryMeasure = new("ODI"),
        Chronicity = Chronicity.Chronic,
        At = Day(day, -3),
        Actor = Therapist,
    };

    private static RecordScore Score(int day, decimal value, int hour = -2) =>
        new() { Episode = new("ann"), Measure = new("ODI"), Value = value, At = Day(day, hour), Actor = Therapist };

    private static RecordSession Session(int day) => new()
    {
        Episode = new("ann"),
        Session = new($"s{day}"),
        Techniques = ["effleurage"],
        Minutes = 60,
        Areas = ["low back"],
        At = Day(day, 0),
        Actor = Therapist,
    };
}
