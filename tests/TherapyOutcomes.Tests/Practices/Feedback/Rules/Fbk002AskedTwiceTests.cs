namespace TherapyOutcomes.Tests.Practices.Feedback.Rules;

public sealed class Fbk002AskedTwiceTests
{
    [Fact]
    public void CheckCommand_SameSessionAgain_Refuses()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RequestFeedback("f1").AssertAccepted();

        Assert.Equal("s1", care.RequestFeedback("f2").AssertRefused("FBK002").Says("session"));
    }

    [Fact]
    public void CheckCommand_DeclinedBefore_RefusesToo()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RequestFeedback("f1", declined: "no");

        care.RequestFeedback("f2").AssertRefused("FBK002");
    }

    [Fact]
    public void CheckCommand_AnotherSession_Accepts()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RequestFeedback("f1");
        care.OnDay(7).RecordSession("s2");

        care.RequestFeedback("f2", "s2").AssertAccepted();
    }
}
