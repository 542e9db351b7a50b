namespace TherapyOutcomes.Tests.Practices.Communication.Rules;

public sealed class Com002TopicMissingTests
{
    [Theory]
    [InlineData(DiscussionTopic.Progress, "progress")]
    [InlineData(DiscussionTopic.Contribution, "contribution")]
    [InlineData(DiscussionTopic.SelfCare, "self-care")]
    public void Check_TopicLeftOut_FindsItAndHolds(DiscussionTopic missing, string name)
    {
        DiscussionTopic[] all = [DiscussionTopic.Progress, DiscussionTopic.Contribution, DiscussionTopic.SelfCare];

        var answer = Story.At(EpisodeStage.Communicating).DiscussImprovement(all.Where(topic => topic != missing));

        Assert.Equal(name, answer.AssertStage(EpisodeStage.Communicating).AssertFinds("COM002", RuleSeverity.Required).Says("topic"));
    }

    [Fact]
    public void Check_SelfCareWithoutAStep_FindsIt() =>
        Assert.Equal("self-care", Story.At(EpisodeStage.Communicating).DiscussImprovement(selfCare: []).AssertFinds("COM002").Says("topic"));

    [Fact]
    public void Check_SelfCareDeclined_IsSilent() =>
        Story.At(EpisodeStage.Communicating).DiscussImprovement(declined: "no time").AssertFired(WorkflowTrigger.ClientInformed);

    [Fact]
    public void Check_SelfCareDeclinedWithoutTheTopic_IsSilent() =>
        Story.At(EpisodeStage.Communicating).DiscussImprovement([DiscussionTopic.Progress, DiscussionTopic.Contribution], declined: "no time").AssertFired(WorkflowTrigger.ClientInformed);

    [Fact]
    public void Check_SelfCareDeclinedWithoutAReason_IsRefused() =>
        Story.At(EpisodeStage.Communicating).DiscussImprovement(declined: " ").AssertRefused("REC005");

    [Fact]
    public void Check_TopicsOverSeveralTalks_AddUp()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement([DiscussionTopic.Progress], selfCare: []);

        care.OnDay(43).DiscussImprovement([DiscussionTopic.Contribution, DiscussionTopic.SelfCare]).AssertFired(WorkflowTrigger.ClientInformed).AssertLacks("COM002");
    }

    [Fact]
    public void Check_NoTalkYet_LeavesItToCom001() => Story.At(EpisodeStage.Communicating).Evaluate().AssertLacks("COM002");

    [Fact]
    public void Check_TopicLeftOut_IsDueAWeekAfterItsStageBegan() => Assert.Equal(
        Dates.Of(GivenEpisode.SustainedOn + 7),
        Story.At(EpisodeStage.Communicating).OnDay(GivenEpisode.SustainedOn + 2).DiscussImprovement([DiscussionTopic.Progress]).AssertFinds("COM002").DueOn);
}
