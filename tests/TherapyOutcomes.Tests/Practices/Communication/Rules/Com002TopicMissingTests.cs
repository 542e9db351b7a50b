namespace TherapyOutcomes.Tests.Communication.Rules;

public sealed class Com002TopicMissingTests
{
    [Theory]
    [InlineData(Topic.Progress, "progress")]
    [InlineData(Topic.Contribution, "contribution")]
    [InlineData(Topic.SelfCare, "self-care")]
    public void Check_TopicLeftOut_FindsItAndHolds(Topic missing, string name)
    {
        Topic[] all = [Topic.Progress, Topic.Contribution, Topic.SelfCare];

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
        Story.At(EpisodeStage.Communicating).DiscussImprovement([Topic.Progress, Topic.Contribution], declined: "no time").AssertFired(WorkflowTrigger.ClientInformed);

    [Fact]
    public void Check_SelfCareDeclinedWithoutAReason_FindsIt() =>
        Assert.Equal("self-care", Story.At(EpisodeStage.Communicating).DiscussImprovement(declined: " ").AssertFinds("COM002").Says("topic"));

    [Fact]
    public void Check_TopicsOverSeveralTalks_AddUp()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement([Topic.Progress], selfCare: []);

        care.OnDay(43).DiscussImprovement([Topic.Contribution, Topic.SelfCare]).AssertFired(WorkflowTrigger.ClientInformed).AssertLacks("COM002");
    }

    [Fact]
    public void Check_NoTalkYet_LeavesItToCom001() => Story.At(EpisodeStage.Communicating).Evaluate().AssertLacks("COM002");
}
