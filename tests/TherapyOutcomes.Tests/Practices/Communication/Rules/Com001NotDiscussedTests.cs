namespace TherapyOutcomes.Tests.Practices.Communication.Rules;

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
        Story.At(EpisodeStage.Communicating).DiscussImprovement().AssertFired(WorkflowTrigger.ClientInformed).AssertLacks("COM001");

    [Fact]
    public void Check_TalkDatedBeforeTheImprovement_DoesNotCount()
    {
        var care = Story.At(EpisodeStage.Documenting);

        care.Dated(TestClinic.Day(GivenEpisode.ImprovedOn - 1)).DiscussImprovement().AssertFinds("COM001");
        care.Dated(TestClinic.Day(GivenEpisode.ImprovedOn, 0)).DiscussImprovement().AssertLacks("COM001");
    }

    [Fact]
    public void Check_AfterAFlareUp_IsAskedAgain()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.DiscussImprovement();
        care.OnDay(16).RecordScore(OdiScores.Lost);

        care.OnDay(20).RecordScore(OdiScores.Improved).AssertFinds("COM001");
    }
}
