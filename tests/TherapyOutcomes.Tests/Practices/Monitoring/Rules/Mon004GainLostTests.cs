namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

public sealed class Mon004GainLostTests
{
    // The best gain is 20 (40 to 20): lost when 10.5 worse, which is more than half of it.
    [Theory]
    [InlineData(30.4, false)]
    [InlineData(30.5, true)]
    public void Check_WorseThanTheBest_FindsFromTheLargerThreshold(double score, bool lost)
    {
        var answer = Story.At(EpisodeStage.Monitoring).OnDay(20).RecordScore((decimal)score);

        Assert.Equal(lost, answer.Findings.Any(finding => finding.MessageKey == "MON004.relapse"));
        answer.AssertStage(lost ? EpisodeStage.Treating : EpisodeStage.Monitoring);
    }

    // The best gain is 30 (40 to 10). What is left matters from 10 on, the MIC.
    [Theory]
    [InlineData(25, "MON004.relapsePart", "part of the gain was lost")]
    [InlineData(30, "MON004.relapsePart", "part of the gain was lost")]
    [InlineData(30.1, "MON004.relapse", "the gain was lost")]
    public void Check_StillBetterThanAtTheStart_IsPartOfTheGain(double score, string key, string words)
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(20).RecordScore(10);

        var finding = care.OnDay(30).RecordScore((decimal)score).AssertFinds("MON004");

        Assert.Equal(key, finding.MessageKey);
        Assert.Contains(words, finding.InWords(MessageFormatter.English), StringComparison.Ordinal);
        Assert.Equal(key + "Stays", care.EvaluateOnDay(45).AssertFinds("MON004").MessageKey);
    }

    [Fact]
    public void Check_PartOfASustainedGain_IsARecurrenceOfPart()
    {
        var care = Story.At(EpisodeStage.Adjusting);
        care.OnDay(50).RecordScore(10);

        Assert.Equal("MON004.recurrencePart", care.OnDay(60).RecordScore(25).AssertFinds("MON004").MessageKey);
        Assert.Equal("MON004.recurrencePartStays", care.EvaluateOnDay(75).AssertFinds("MON004").MessageKey);
    }

    // The best gain is 30 (40 to 10): 10 worse is not half of it, 15 is.
    [Theory]
    [InlineData(24.9, false)]
    [InlineData(25, true)]
    public void Check_LessThanHalfOfTheGainGone_IsSilent(double score, bool lost)
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(15).RecordScore(10);

        AssertFinds(lost, care.OnDay(20).RecordScore((decimal)score));
    }

    [Fact]
    public void Check_BeforeSustained_IsARelapse() =>
        Story.At(EpisodeStage.Monitoring).OnDay(20).RecordScore(OdiScores.Lost).AssertFinds("MON004", RuleSeverity.Advice, "relapse");

    [Fact]
    public void Check_AfterSustained_IsARecurrence() =>
        Story.At(EpisodeStage.Adjusting).OnDay(50).RecordScore(OdiScores.Lost).AssertFinds("MON004", RuleSeverity.Advice, "recurrence");

    [Theory]
    [InlineData(14, "MON004.flareUp")]
    [InlineData(15, null)]
    public void Check_RegainedWithin14Days_IsAFlareUp(int days, string? key)
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(20).RecordScore(OdiScores.Lost);

        var answer = care.OnDay(20 + days).RecordScore(OdiScores.Improved);

        answer.AssertFired(days <= 14 ? WorkflowTrigger.GainRegained : WorkflowTrigger.ImprovementFound);
        Assert.Equal(key, answer.Findings.SingleOrDefault(finding => finding.Rule.Id == "MON004")?.MessageKey);
    }

    [Fact]
    public void Check_LossInCompleted_AsksToResume()
    {
        var answer = Story.At(EpisodeStage.Completed).OnDay(60).RecordScore(OdiScores.Lost);

        answer.AssertStage(EpisodeStage.Completed).AssertFinds("MON004", variant: "recurrence");
        answer.AssertAsks("resume", "MON004");
    }

    [Fact]
    public void Check_Holding_IsSilent() => Story.At(EpisodeStage.Monitoring).OnDay(20).RecordScore(OdiScores.Improved).AssertLacks("MON004");

    private static void AssertFinds(bool expected, Answer answer) =>
        Assert.Equal(expected, answer.Findings.Any(finding => finding.Rule.Id == "MON004"));

    [Fact]
    public void Check_FlareUpWithACheckIn_AsksNothingMore()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(20).RecordScore(OdiScores.Lost);
        Assert.Equal("record-check-in", care.OnDay(30).RecordScore(OdiScores.Improved).AssertFinds("MON004", variant: "flareUp").ClearsWith);

        Assert.Null(care.RecordCheckIn().AssertFinds("MON004", variant: "flareUpAsked").ClearsWith);
    }

    [Fact]
    public void Check_LostForGoodWithThePlanAdjusted_AsksNothingMore()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(20).RecordScore(OdiScores.Lost);
        Assert.Equal("adjust-plan", care.EvaluateOnDay(40).AssertFinds("MON004", variant: "relapseStays").ClearsWith);

        Assert.Null(care.OnDay(40).AdjustPlan(perWeek: 2).AssertFinds("MON004", variant: "relapseStays").ClearsWith);
    }

    // For two weeks it may be a flare-up; its last day ends at midnight.
    [Theory]
    [InlineData(EpisodeStage.Monitoring, "relapse")]
    [InlineData(EpisodeStage.Adjusting, "recurrence")]
    public void Check_LostForTwoWeeks_AsksForAScoreAndThenForThePlan(EpisodeStage stage, string variant)
    {
        var care = Story.At(stage);
        care.OnDay(50).RecordScore(40);

        var last = care.EvaluateOnDay(64, 23).AssertFinds("MON004", variant: variant);
        var next = care.EvaluateOnDay(65, 0).AssertFinds("MON004", variant: $"{variant}Stays");

        Assert.Equal(("record-score", Dates.Of(64)), (last.ClearsWith, last.DueOn));
        Assert.Equal(("adjust-plan", Dates.Of(65)), (next.ClearsWith, next.DueOn));
        Assert.Equal(TestClinic.Day(65, 0), care.ReviewBy("MON004", TestClinic.Day(64, 23)));
        Assert.Null(care.ReviewBy("MON004", TestClinic.Day(65, 0)));
    }

    [Theory]
    [InlineData(DiscontinuationKind.Recovered, true)]
    [InlineData(DiscontinuationKind.Client, false)]
    public void Check_LostAfterAnEnding_AsksToResumeWhoWasBetter(DiscontinuationKind ending, bool found)
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.Discontinue(ending).AssertAccepted();

        var answer = care.Later(TimeSpan.FromDays(10)).RecordScore(OdiScores.Lost);

        Assert.Equal(found, answer.NextSteps.Any(step => (step.Rule, step.Command) == ("MON004", "resume")));
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(15, false)]
    public void Check_FlareUp_IsSaidForTwoWeeks(int days, bool found)
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(20).RecordScore(OdiScores.Lost);
        care.OnDay(30).RecordScore(OdiScores.Improved);

        Assert.Equal(found, care.EvaluateOnDay(30 + days).Findings.Any(finding => finding.MessageKey == "MON004.flareUp"));
    }

    [Fact]
    public void Check_LostOnTheDayOfTheEnding_AsksToResume()
    {
        var care = Given.Episode().Sustained().Build();
        care.OnDay(50).Discontinue(DiscontinuationKind.Recovered).AssertAccepted();

        Assert.Equal("resume", care.OnDay(50, 12).RecordScore(OdiScores.Lost).AssertFinds("MON004").ClearsWith);
    }
}
