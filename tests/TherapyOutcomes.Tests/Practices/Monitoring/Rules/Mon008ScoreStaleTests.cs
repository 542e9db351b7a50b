namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

public sealed class Mon008ScoreStaleTests
{
    [Fact]
    public void Check_60DaysAfterTheNewestScore_Appears()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(OdiScores.Baseline, "only");

        var finding = care.AssertAppearsAt("MON008", TestClinic.Day(60, 0));

        Assert.Equal((RuleSeverity.Advice, "60", "only"), (finding.Severity, finding.Says("days"), finding.Says("score")));
    }

    [Fact]
    public void Check_DaysAreDatesOfTheScoresOwnOffset_NotElapsedTime()
    {
        var care = CheckedClinic.New().OnDay(1).OpenEpisode();
        care.Dated(new DateTimeOffset(2026, 1, 6, 0, 30, 0, TimeSpan.FromHours(2))).RecordScore(OdiScores.Baseline);

        // The 60th day begins at midnight there: 22:00 of the day before here.
        care.AssertAppearsAt("MON008", TestClinic.Day(60, 22));
    }

    [Fact]
    public void Check_NoScoreAtAll_IsSilent() => CheckedClinic.New().OnDay(0).OpenEpisode().EvaluateOnDay(90).AssertLacks("MON008");

    [Fact]
    public void Check_Ended_IsSilent() => Story.At(EpisodeStage.Completed).EvaluateOnDay(200).AssertLacks("MON008");

    [Fact]
    public void Check_Stale_IsDueOnThe60thDay()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.OnDay(3).RecordScore(40);

        Assert.Equal(Dates.Of(63), care.AssertAppearsAt("MON008", TestClinic.Day(63, 0)).DueOn);
    }
}
