namespace TherapyOutcomes.Tests.Practices.Referral.Rules;

public sealed class Ref007ScoreCallsForOtherTests
{
    private static readonly Measure Mood = new()
    {
        Id = new("MOOD"),
        Name = "Mood",
        Low = 0,
        High = 27,
        Better = Better.Lower,
        Unit = "points",
        ReferFrom = 10,
        Citation = "invented for tests",
    };

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Check_Score_FindsFromTheThreshold(int score, bool found)
    {
        var answer = Measured().RecordScore(score, measure: "MOOD");

        Assert.Equal(found, answer.Findings.Any(finding => finding is { Rule.Id: "REF007", Severity: RuleSeverity.Advice }));
    }

    [Fact]
    public void Check_NewerScoreBelow_IsSilent()
    {
        var care = Measured();
        care.RecordScore(15, measure: "MOOD");

        care.OnDay(14).RecordScore(5, measure: "MOOD").AssertLacks("REF007");
    }

    [Fact]
    public void Check_ReferredSince_IsSilent()
    {
        var care = Measured();
        care.RecordScore(15, measure: "MOOD");

        care.OnDay(1).ProposeReferral().AssertLacks("REF007");
    }

    [Fact]
    public void Check_ProposalWithdrawn_FindsAgain()
    {
        var care = Measured();
        care.RecordScore(15, measure: "MOOD");
        care.OnDay(1).ProposeReferral();

        care.CloseReferral().AssertFinds("REF007");
    }

    private static TestEpisode Measured() => Story.Begin(CheckedClinic.New(new ClinicPolicy { Measures = StandardMeasures.Catalog.With(Mood) }));

    [Fact]
    public void Check_PrimaryMeasure_IsLookedAtToo()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: "GAD-7");

        care.RecordScore("GAD-7", items: [2, 2, 2, 2, 2, 0, 0]).AssertFinds("REF007");
    }

    [Fact]
    public void Check_Ended_IsSilent()
    {
        var care = Measured();
        care.RecordScore(15, measure: "MOOD");

        care.Discontinue().AssertLacks("REF007");
    }

    [Theory]
    [InlineData(EpisodeStage.Completed)]
    [InlineData(EpisodeStage.Discontinued)]
    public void Check_ScoreTakenAfterTheEnd_Finds(EpisodeStage stage) =>
        Story.At(stage).OnDay(60).RecordScore("GAD-7", items: [2, 2, 2, 2, 2, 0, 0]).AssertAsks("propose-referral", "REF007");

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Check_ProposedSoManyHoursAfterTheScore_CountsFromItsTime(int hours, bool found)
    {
        var care = Measured().OnDay(1);
        care.Dated(care.Clinic.Now.AddHours(hours - 2)).ProposeReferral().AssertAccepted();
        care.Dated(care.Clinic.Now.AddHours(-2)).RecordScore(15, measure: "MOOD");

        Assert.Equal(found, care.Evaluate().Findings.Any(finding => finding.Rule.Id == "REF007"));
    }

    [Fact]
    public void Check_Score_IsDueTwoWeeksLater()
    {
        var care = Measured();
        care.OnDay(1).RecordScore(15, measure: "MOOD");

        Assert.Equal(Dates.Of(1 + 14), care.EvaluateOnDay(40).AssertFinds("REF007").DueOn);
    }

    // The ninth item of the PHQ-9 asks about thoughts of death.
    [Fact]
    public void Check_SafetyItemSkipped_AsksForTheAnswer()
    {
        var care = CheckedClinic.New().OnDay(3).OpenEpisode();
        care.RecordScore("PHQ-9", items: [0, 0, 0, 0, 0, 0, 0, 0, null]);

        var finding = care.EvaluateOnDay(20).AssertFinds("REF007", RuleSeverity.Advice, "unanswered");

        Assert.Equal(("record-score", Dates.Of(3), "9"), (finding.ClearsWith, finding.DueOn, finding.Says("item")));
    }

    [Fact]
    public void Check_SafetyItemAnsweredWithNo_IsSilent() =>
        CheckedClinic.New().OnDay(3).OpenEpisode().RecordScore("PHQ-9", items: [0, 0, 0, 0, 0, 0, 0, 0, 0]).AssertAccepted().AssertLacks("REF007");
}
