namespace TherapyOutcomes.Tests.Communication.Rules;

public sealed class Com001NotDiscussedTests
{
    [Fact]
    public void Check_Improvement_FindsAndIsDueAWeekAfterCommunicating()
    {
        var answer = Story.At(EpisodeStage.Communicating).Evaluate();

        answer.AssertFinds("COM001", RuleSeverity.Required);
        Assert.Equal(new DateOnly(2026, 2, 23), answer.AssertAsks("discuss-improvement", "COM001").DueOn);
    }

    [Fact]
    public void Check_Discussed_IsSilent() =>
        Story.At(EpisodeStage.Communicating).Discuss().AssertFired(WorkflowTrigger.ClientInformed).AssertLacks("COM001");

    [Fact]
    public void Check_TalkDatedBeforeTheImprovement_DoesNotCount()
    {
        var care = Story.At(EpisodeStage.Documenting);

        care.Dated(TestClinic.Day(GivenEpisode.ImprovedOn - 1)).Discuss().AssertFinds("COM001");
        care.Dated(TestClinic.Day(GivenEpisode.ImprovedOn, 0)).Discuss().AssertLacks("COM001");
    }

    [Fact]
    public void Check_AfterAFlareUp_IsAskedAgain()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.Discuss();
        care.OnDay(16).Score(40);

        care.OnDay(20).Score(20).AssertFinds("COM001");
    }
}
