namespace TherapyOutcomes.Tests.Measures;

/// <summary>What the client's own word counts for beside scores, before them and without them.</summary>
public sealed class ObservedImprovementTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public void Yes_ForLackOfABaseline_StandsWhateverIsRecordedLater()
    {
        var care = _clinic.OnDay(0, 8).OpenEpisode();
        care.OnDay(7).ObserveImprovement(holds: true, "seen1").AssertFired(WorkflowTrigger.ImprovementFound);
        care.OnDay(8);
        care.Dated(TestClinic.Day(0)).RecordScore(OdiScores.Baseline).AssertAccepted();

        Assert.Equal(new("seen1"), care.Assess().Course.Improvement?.FoundBy);
    }

    [Fact]
    public void Yes_BeforeTheFirstComparison_GoesOnStandingForScores()
    {
        var care = _clinic.OnDay(0, 8).OpenEpisode();
        care.OnDay(7).ObserveImprovement(holds: true).AssertAccepted();
        care.OnDay(14).RecordScore(OdiScores.Improved).AssertAccepted();
        care.OnDay(21).ObserveImprovement(holds: true).AssertAccepted();

        Assert.Equal(2, care.Assess().Course.Improvement!.ImprovedDays);
        Assert.Equal(0, care.Assess().Course.Improvement!.BestGain);
    }

    // RMDQ: MIC 5, MDC 8.6. The client's own word settles what the numbers leave open.
    [Fact]
    public void Yes_BesideAScoreThatIsPossiblyImproved_ImprovesOnItsOwnDay()
    {
        var care = _clinic.OnDay(0, 8).OpenEpisode(measure: "RMDQ");
        care.RecordScore(15, measure: "RMDQ");
        care.OnDay(14).RecordScore(9, measure: "RMDQ").AssertStage(EpisodeStage.Treating);

        care.OnDay(16).ObserveImprovement(holds: true).AssertFired(WorkflowTrigger.ImprovementFound);

        Assert.Equal(Dates.Of(16), care.Assess().Course.Improvement!.Day);
    }

    [Fact]
    public void Yes_WithoutAKnownMeasurementError_NeedsAScoreThatIsPossiblyImproved()
    {
        var care = _clinic.OnDay(0, 8).OpenEpisode(measure: "VAS");
        care.RecordScore(60, measure: "VAS");
        care.OnDay(7).ObserveImprovement(holds: true).AssertStage(EpisodeStage.Treating);
        care.OnDay(14).RecordScore(45, measure: "VAS").AssertStage(EpisodeStage.Treating);

        care.OnDay(15).ObserveImprovement(holds: true).AssertFired(WorkflowTrigger.ImprovementFound);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(10)]
    public void Yes_OnTheDayOfAPossiblyImprovedScore_CountsWheneverItWasSaid(int hour)
    {
        var care = _clinic.OnDay(0, 8).OpenEpisode(measure: "VAS");
        care.RecordScore(60, measure: "VAS");
        care.OnDay(7, 12);
        care.Dated(TestClinic.Day(7, 9)).RecordScore(45, measure: "VAS").AssertAccepted();
        care.Dated(TestClinic.Day(7, hour)).ObserveImprovement(holds: true, "word1").AssertAccepted();

        Assert.Equal(new("word1"), care.Assess().Course.Improvement?.FoundBy);
    }

    [Fact]
    public void No_BesideAMeasuredImprovement_TakesBackWhatAYesHadSettled()
    {
        var care = _clinic.OnDay(0, 8).OpenEpisode(measure: "NDI");
        care.RecordScore(40, measure: "NDI");
        care.OnDay(7).RecordScore(20, measure: "NDI").AssertFired(WorkflowTrigger.ImprovementFound);
        care.OnDay(14).RecordScore(30, measure: "NDI");
        care.ObserveImprovement(holds: true).AssertAccepted();
        Assert.True(care.Assess().Course.IsShownNow);

        care.OnDay(15).ObserveImprovement(holds: false).AssertAccepted();

        Assert.True(care.Assess().IsMixed);
        Assert.False(care.Assess().Course.IsShownNow);
    }
}
