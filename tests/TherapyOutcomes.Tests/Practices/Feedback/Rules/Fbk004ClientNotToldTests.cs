namespace TherapyOutcomes.Tests.Practices.Feedback.Rules;

public sealed class Fbk004ClientNotToldTests
{
    [Fact]
    public void Check_ActedOnAndNotTold_Finds()
    {
        var answer = Acted().Evaluate();

        answer.AssertFinds("FBK004", RuleSeverity.Advice);
        answer.AssertAsks("tell-client", "FBK004");
    }

    [Fact]
    public void Check_Told_IsSilent() => Acted().TellClient().AssertLacks("FBK004");

    [Fact]
    public void Check_NoActionYet_IsSilent()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RequestFeedback();

        care.RecordFeedback(2).AssertLacks("FBK004");
    }

    private static TestEpisode Acted()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RequestFeedback();
        care.RecordFeedback(2);
        care.ActOnFeedback();
        return care;
    }

    [Fact]
    public void Check_AnotherActionAfterTelling_FindsAgain()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.RequestFeedback();
        care.RecordFeedback(2);
        care.OnDay(43).ActOnFeedback();
        care.OnDay(44).TellClient().AssertLacks("FBK004");

        care.OnDay(45).ActOnFeedback().AssertFinds("FBK004");
        care.OnDay(46).TellClient().AssertLacks("FBK004");
    }

    [Fact]
    public void Check_NotTold_IsDueOnTheDayOfTheAction()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RequestFeedback();
        care.RecordFeedback(2);
        care.OnDay(3).ActOnFeedback();

        Assert.Equal(Dates.Of(3), care.EvaluateOnDay(20).AssertFinds("FBK004").DueOn);
    }

    [Fact]
    public void Check_NoToContact_AsksToTellAtTheNextVisit()
    {
        var care = Acted();
        care.Clinic.RecordPreference(contact: false);

        care.Evaluate().AssertFinds("FBK004", variant: "visit");
    }

    [Fact]
    public void Check_NoToContactAndNoVisitExpected_IsSilent()
    {
        var care = Acted();
        care.Clinic.RecordPreference(contact: false);

        care.Discontinue().AssertLacks("FBK004");
    }

    [Fact]
    public void Check_NoVisitExpectedButContactAllowed_AsksToTell() =>
        Assert.Equal("FBK004", Acted().Discontinue().AssertFinds("FBK004").MessageKey);
}
