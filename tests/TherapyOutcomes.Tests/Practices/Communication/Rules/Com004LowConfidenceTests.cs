namespace TherapyOutcomes.Tests.Practices.Communication.Rules;

public sealed class Com004LowConfidenceTests
{
    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void Check_Confidence_FindsBelow7(int confidence, bool found)
    {
        var answer = Story.At(EpisodeStage.Communicating).DiscussImprovement(selfCare: [TestEpisode.Walk with { Confidence = confidence }]);

        Assert.Equal(found, answer.Findings.Any(finding => finding is { Rule.Id: "COM004", Severity: RuleSeverity.Advice }));
    }

    [Fact]
    public void Check_SecondStep_IsNamed() =>
        Assert.Equal("2", Story.At(EpisodeStage.Communicating).DiscussImprovement(selfCare: [TestEpisode.Walk, TestEpisode.Walk with { Confidence = 3 }]).AssertFinds("COM004").Says("step"));

    [Fact]
    public void Check_MadeSmallerInALaterTalk_IsSilent()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement(selfCare: [TestEpisode.Walk with { Confidence = 3 }]);

        care.OnDay(43).DiscussImprovement(selfCare: [TestEpisode.Walk with { Confidence = 9 }]).AssertLacks("COM004");
    }

    [Fact]
    public void Check_LaterTalkAboutSomethingElse_StillFinds()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement(selfCare: [TestEpisode.Walk with { Confidence = 3 }]);

        care.OnDay(43).DiscussImprovement([DiscussionTopic.NaturalCourse], selfCare: []).AssertFinds("COM004");
    }

    [Fact]
    public void Check_TheTalkThatCompletes_IsTold()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DecideNoReferral();
        care.RequestFeedback();
        care.Celebrate();

        care.DiscussImprovement(selfCare: [TestEpisode.Walk with { Confidence = 3 }]).AssertStage(EpisodeStage.Completed).AssertFinds("COM004");
    }

    [Fact]
    public void Check_LowConfidence_IsDueOnTheDayOfTheTalk()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.OnDay(44).DiscussImprovement(selfCare: [TestEpisode.Walk with { Confidence = 3 }]);

        Assert.Equal(Dates.Of(44), care.EvaluateOnDay(60).AssertFinds("COM004").DueOn);
    }
}
