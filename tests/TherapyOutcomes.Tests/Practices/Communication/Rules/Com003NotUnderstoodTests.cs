namespace TherapyOutcomes.Tests.Communication.Rules;

public sealed class Com003NotUnderstoodTests
{
    [Theory]
    [InlineData(Understood.Partly, "partly")]
    [InlineData(Understood.No, "no")]
    public void Check_NotUnderstood_FindsAndHolds(Understood understood, string name)
    {
        var answer = Story.At(EpisodeStage.Communicating).DiscussImprovement(understood: understood);

        Assert.Equal(name, answer.AssertStage(EpisodeStage.Communicating).AssertFinds("COM003", RuleSeverity.Required).Says("understood"));
    }

    [Fact]
    public void Check_UnderstoodTheSecondTime_IsSilent()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement(understood: Understood.No);

        care.OnDay(43).DiscussImprovement().AssertFired(WorkflowTrigger.ClientInformed);
    }

    [Fact]
    public void Check_HandedOnAfterOneTry_StillHolds() =>
        Story.At(EpisodeStage.Communicating).DiscussImprovement(understood: Understood.No, handedTo: "his daughter").AssertFinds("COM003");

    [Fact]
    public void Check_HandedOnAfterTwoTries_IsSettled()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement(understood: Understood.No);

        care.OnDay(43).DiscussImprovement(understood: Understood.Partly, handedTo: "his daughter").AssertFired(WorkflowTrigger.ClientInformed);
    }

    [Fact]
    public void Check_TwoTriesAndNobody_Holds()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement(understood: Understood.No);

        Assert.Equal("2", care.OnDay(43).DiscussImprovement(understood: Understood.No, handedTo: " ").AssertFinds("COM003").Says("tries"));
    }

    [Fact]
    public void Check_AnotherTopicUnderstood_LeavesWhatWasNot()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement([Topic.Progress, Topic.Contribution], declined: "no time", understood: Understood.No);

        care.OnDay(43).DiscussImprovement([Topic.SelfCare]).AssertStage(EpisodeStage.Communicating).AssertFinds("COM003");
    }

    [Fact]
    public void Check_AllUnderstoodThenSomethingElsePartly_IsSilent()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement();

        care.OnDay(43).DiscussImprovement([Topic.NaturalCourse], selfCare: [], understood: Understood.Partly).AssertLacks("COM003");
    }

    [Fact]
    public void Check_UnderstoodOnceAndNotOnce_IsOneTryOnly()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement([Topic.Progress]);

        care.OnDay(43).DiscussImprovement(understood: Understood.No, handedTo: "his daughter").AssertFinds("COM003");
    }

    [Theory]
    [InlineData(Understood.No, true)]
    [InlineData(Understood.Yes, false)]
    public void Check_NoneOfTheTopicsYet_GoesByTheNewestTalk(Understood understood, bool finds) => Assert.Equal(
        finds,
        Story.At(EpisodeStage.Communicating).DiscussImprovement([Topic.NaturalCourse], selfCare: [], understood: understood).Findings.Any(finding => finding.Rule.Id == "COM003"));
}
