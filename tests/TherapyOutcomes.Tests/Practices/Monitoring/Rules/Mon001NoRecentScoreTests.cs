namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

public sealed class Mon001NoRecentScoreTests
{
    [Fact]
    public void Check_28DaysAfterTheNewestScore_Appears()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(OdiScores.Baseline);

        var finding = care.AssertAppearsAt("MON001", TestClinic.Day(28, 0));

        Assert.Equal((RuleSeverity.Advice, "28", "0"), (finding.Severity, finding.Says("days"), finding.Says("sessions")));
    }

    [Fact]
    public void Check_NoScoreAtAll_CountsFromTheStart() =>
        CheckedClinic.New().OnDay(0).OpenEpisode().AssertAppearsAt("MON001", TestClinic.Day(28, 0));

    [Fact]
    public void Check_SixthSessionSinceTheScore_Finds()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(OdiScores.Baseline);
        for (var day = 1; day <= 5; day++)
        {
            care.OnDay(day).RecordSession($"s{day}").AssertLacks("MON001");
        }

        care.OnDay(6).RecordSession("s6").AssertFinds("MON001").Says("sessions");
    }

    [Fact]
    public void Check_NewestScoreOfAnotherSide_SaysThatItCannotBeCompared()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(OdiScores.Baseline);

        care.OnDay(28).RecordScore(20, side: BodySide.Left).AssertFinds("MON001", variant: "notComparable");
    }

    [Fact]
    public void Check_NewScore_IsSilent()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();

        care.OnDay(28).RecordScore(OdiScores.Baseline).AssertLacks("MON001");
    }

    [Theory]
    [InlineData(EpisodeStage.Completed)]
    [InlineData(EpisodeStage.Discontinued)]
    public void Check_Ended_IsSilent(EpisodeStage stage) => Story.At(stage).EvaluateOnDay(400).AssertLacks("MON001");

    [Fact]
    public void Check_SessionOfTheScoreItself_IsNotCounted()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(OdiScores.Baseline);
        care.RecordSession("s0");
        for (var day = 1; day <= 5; day++)
        {
            care.OnDay(day).RecordSession($"s{day}");
        }

        care.Evaluate().AssertLacks("MON001");
    }

    [Theory]
    [InlineData(6, 6)]
    [InlineData(30, 28)]
    public void Check_SixSessions_AreDueFromTheSixthOrFourWeeksWhicheverIsFirst(int sixth, int due)
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(OdiScores.Baseline);
        for (var day = 1; day <= 5; day++)
        {
            care.OnDay(day).RecordSession($"s{day}");
        }

        var finding = care.OnDay(sixth).RecordSession("s6").AssertFinds("MON001");

        Assert.Equal(DateOnly.FromDateTime(TestClinic.Day(due).Date), finding.DueOn);
    }

    [Fact]
    public void Check_28DaysAfterAScoreOfAnotherDay_AppearsBecauseOfTheScore()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.OnDay(3).RecordScore(40);

        var finding = care.AssertAppearsAt("MON001", TestClinic.Day(31, 0));

        Assert.Equal(("MON001", Dates.Of(31)), (finding.MessageKey, finding.DueOn));
        Assert.Equal(TestClinic.Day(31, 0), care.ReviewBy("MON001", TestClinic.Day(30, 23)));
    }
}
