namespace TherapyOutcomes.Tests.Workflow;

/// <summary>A gain that is found lost when a client comes back after a gap in care is no relapse: care begins anew instead.</summary>
public sealed class ComingBackTests
{
    private const int Back = 200;

    [Fact]
    public void Loss_FoundOnComingBack_MovesNothingAndAsksToResume()
    {
        var answer = Returned().RecordScore(OdiScores.Lost, "worse");

        answer.AssertStage(EpisodeStage.Documenting).AssertLacks("MON004");
        answer.AssertAsks("resume", "MON013");
    }

    [Fact]
    public void Loss_AfterAScoreThatStillShowedTheGain_IsARelapse()
    {
        var care = Returned();
        care.RecordScore(OdiScores.Improved, "still").AssertStage(EpisodeStage.Documenting);

        care.OnDay(Back + 7).RecordScore(OdiScores.Lost, "worse").AssertFired(WorkflowTrigger.GainLost).AssertFinds("MON004");
    }

    [Fact]
    public void Loss_AfterAnObservationThatTheGainHolds_IsARelapseUnlessItIsTakenBack()
    {
        var care = Returned();
        care.ObserveImprovement(holds: true, "word").AssertAccepted();
        care.OnDay(Back + 7).RecordScore(OdiScores.Lost, "worse").AssertFinds("MON004");

        care.Correct("word").AssertLacks("MON004");
    }

    [Fact]
    public void Loss_AfterAnObservationOfTheDayOfTheLoss_IsNoRelapseIfTheScoreCameFirst()
    {
        var care = Returned();
        care.RecordScore(OdiScores.Lost, "worse").AssertLacks("MON004");

        care.OnDay(Back, 12).ObserveImprovement(holds: true, "word").AssertLacks("MON004");
    }

    [Fact]
    public void Loss_HeardOfOnlyDuringTheGap_IsNoRelapse()
    {
        var care = Given.Episode().Improved().Build();
        care.OnDay(Back - 1).ObserveImprovement(holds: true, "word").AssertAccepted();
        care.OnDay(Back - 1, 12).RecordScore(OdiScores.Improved, "still").AssertAccepted();
        care.OnDay(Back).RecordSession("back").AssertAccepted();

        care.OnDay(Back, 12).RecordScore(OdiScores.Lost, "worse").AssertLacks("MON004");
    }

    [Fact]
    public void Loss_AfterCareWasResumed_IsOfTheNewCycle()
    {
        var care = Returned();
        care.Resume().AssertFired(WorkflowTrigger.Resumed).AssertLacks("MON013");

        care.RecordScore(OdiScores.Lost, "worse").AssertStage(EpisodeStage.Treating).AssertLacks("MON004").AssertLacks("MON013");
    }

    [Fact]
    public void Resume_WithoutAGap_IsRefused() => Given.Episode().Improved().Build().Resume().AssertRefused("REC002");

    [Fact]
    public void Resume_Twice_IsRefused()
    {
        var care = Returned();
        care.Resume().AssertAccepted();

        care.Resume().AssertRefused("REC002");
    }

    private static TestEpisode Returned()
    {
        var care = Given.Episode().Improved().Build();
        care.OnDay(Back).RecordSession("back").AssertAccepted();
        return care;
    }
}
