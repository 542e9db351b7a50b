namespace TherapyOutcomes.Tests.Practices.Communication.Rules;

public sealed class Com003NotUnderstoodTests
{
    [Theory]
    [InlineData(TeachBackResult.Partly, "partly")]
    [InlineData(TeachBackResult.No, "no")]
    public void Check_NotUnderstood_FindsAndHolds(TeachBackResult understood, string name)
    {
        var answer = Story.At(EpisodeStage.Communicating).DiscussImprovement(understood: understood);

        Assert.Equal(name, answer.AssertStage(EpisodeStage.Communicating).AssertFinds("COM003", RuleSeverity.Required).Says("understood"));
    }

    [Fact]
    public void Check_UnderstoodTheSecondTime_IsSilent()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement(understood: TeachBackResult.No);

        care.OnDay(43).DiscussImprovement().AssertFired(WorkflowTrigger.ClientInformed);
    }

    [Fact]
    public void Check_HandedOnAfterOneTry_StillHolds() =>
        Story.At(EpisodeStage.Communicating).DiscussImprovement(understood: TeachBackResult.No, handedTo: "his daughter").AssertFinds("COM003");

    [Fact]
    public void Check_HandedOnAfterTwoTries_IsSettled()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement(understood: TeachBackResult.No);

        care.OnDay(43).DiscussImprovement(understood: TeachBackResult.Partly, handedTo: "his daughter").AssertFired(WorkflowTrigger.ClientInformed);
    }

    [Fact]
    public void Check_TwoTriesAndNobody_Holds()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement(understood: TeachBackResult.No);

        Assert.Equal("2", care.OnDay(43).DiscussImprovement(understood: TeachBackResult.No, handedTo: " ").AssertFinds("COM003").Says("tries"));
    }

    [Fact]
    public void Check_AnotherTopicUnderstood_LeavesWhatWasNot()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement([DiscussionTopic.Progress, DiscussionTopic.Contribution], declined: "no time", understood: TeachBackResult.No);

        care.OnDay(43).DiscussImprovement([DiscussionTopic.SelfCare]).AssertStage(EpisodeStage.Communicating).AssertFinds("COM003");
    }

    [Fact]
    public void Check_AllUnderstoodThenSomethingElsePartly_IsSilent()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement();

        care.OnDay(43).DiscussImprovement([DiscussionTopic.NaturalCourse], selfCare: [], understood: TeachBackResult.Partly).AssertLacks("COM003");
    }

    [Fact]
    public void Check_UnderstoodOnceAndNotOnce_IsOneTryOnly()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement([DiscussionTopic.Progress]);

        care.OnDay(43).DiscussImprovement(understood: TeachBackResult.No, handedTo: "his daughter").AssertFinds("COM003");
    }

    [Theory]
    [InlineData(TeachBackResult.No, true)]
    [InlineData(TeachBackResult.Yes, false)]
    public void Check_NoneOfTheTopicsYet_GoesByTheNewestTalk(TeachBackResult understood, bool finds) => Assert.Equal(
        finds,
        Story.At(EpisodeStage.Communicating).DiscussImprovement([DiscussionTopic.NaturalCourse], selfCare: [], understood: understood).Findings.Any(finding => finding.Rule.Id == "COM003"));

    [Fact]
    public void Check_NotUnderstood_IsDueAWeekAfterItsStageBegan() => Assert.Equal(
        Dates.Of(GivenEpisode.SustainedOn + 7),
        Story.At(EpisodeStage.Communicating).OnDay(GivenEpisode.SustainedOn + 2).DiscussImprovement(understood: TeachBackResult.No).AssertFinds("COM003").DueOn);
}
