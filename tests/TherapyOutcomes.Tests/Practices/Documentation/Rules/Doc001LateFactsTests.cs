namespace TherapyOutcomes.Tests.Practices.Documentation.Rules;

/// <summary>Late facts can show that an episode's stage no longer fits: there was no improvement, or it was never sustained (DOC001).</summary>
public sealed class Doc001LateFactsTests
{
    [Fact]
    public void Check_LateBaseline_ShowsThatThereWasNoImprovement()
    {
        var finding = WithLateBaseline(Measured()).EvaluateOnDay(16).AssertFinds("DOC001", RuleSeverity.Advice, "noImprovement");

        Assert.Equal(("review-stage", Dates.Of(16)), (finding.ClearsWith, finding.DueOn));
    }

    [Fact]
    public void Check_LateBaselineBeforeAnyImprovement_ShowsNothing()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.OnDay(1).RecordSession("s1");
        care.OnDay(2).RecordScore(40);

        WithLateBaseline(care).Evaluate().AssertLacks("DOC001");
    }

    [Fact]
    public void Check_NothingLate_IsSilent() => Given.Episode().Sustained().Build().Evaluate().AssertLacks("DOC001");

    // Before the stage that needs it, an improvement need not be sustained.
    [Fact]
    public void Check_NotSustainedYet_IsSilent() => Given.Episode().Documented().Build().Evaluate().AssertLacks("DOC001");

    // A session that was recorded late is not there to be followed up by: only a correction moves the stage back at once.
    [Theory]
    [InlineData(EpisodeStage.Adjusting)]
    [InlineData(EpisodeStage.Communicating)]
    [InlineData(EpisodeStage.Celebrating)]
    public void Check_LateScoreWithinTheRun_ShowsThatItWasNotSustained(EpisodeStage stage)
    {
        var care = Given.Episode().In(stage).Build();
        WithLateWeakScore(care).AssertStage(stage);

        var finding = care.Evaluate().AssertFinds("DOC001", variant: "notSustained");

        Assert.Equal("review-stage", finding.ClearsWith);
        care.ReviewStage().AssertStage(EpisodeStage.Monitoring).AssertLacks("DOC001");
    }

    [Fact]
    public void Check_LateScoreWithinTheRunOfACompletedEpisode_AsksToResume()
    {
        var care = Given.Episode().Celebrated().Build();
        WithLateWeakScore(care).AssertStage(EpisodeStage.Completed);

        Assert.Equal("resume", care.Evaluate().AssertFinds("DOC001", variant: "notSustained").ClearsWith);
    }

    [Fact]
    public void Check_GainLostSince_IsNotCalledUnsustained()
    {
        var care = Given.Episode().Sustained().Build();
        care.OnDay(50).RecordScore(OdiScores.Lost).AssertFired(WorkflowTrigger.GainLost);

        care.Evaluate().AssertLacks("DOC001");
    }

    [Fact]
    public void Check_EndedOtherwise_IsSilent()
    {
        var care = Given.Episode().Sustained().Discontinued().Build();
        WithLateWeakScore(care);

        care.Evaluate().AssertLacks("DOC001");
    }

    private static TestEpisode Measured()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.OnDay(1).RecordSession("s1").AssertAccepted();
        care.OnDay(2).RecordScore(40, "first").AssertAccepted();
        care.OnDay(14).RecordScore(20, "better").AssertFired(WorkflowTrigger.ImprovementFound);
        return care;
    }

    private static TestEpisode WithLateBaseline(TestEpisode care)
    {
        care.OnDay(15).Dated(TestClinic.Day(0, 9)).RecordScore(24, "late").AssertAccepted();
        return care;
    }

    // Worse than possibly improved, two weeks before the improvement had lasted: another run begins after it.
    private static Answer WithLateWeakScore(TestEpisode care)
    {
        var day = (care.Clinic.Now - TestClinic.Start).Days;
        care.OnDay(day + 1);
        return care.Dated(TestClinic.Day(30)).RecordScore(30.4m, "late").AssertAccepted();
    }
}
