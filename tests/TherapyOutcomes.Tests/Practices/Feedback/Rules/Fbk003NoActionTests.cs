namespace TherapyOutcomes.Tests.Practices.Feedback.Rules;

public sealed class Fbk003NoActionTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Check_Rating_FindsTo3(int rating, bool found)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RequestFeedback();

        Assert.Equal(found, care.RecordFeedback(rating).Findings.Any(finding => finding is { Rule.Id: "FBK003", Severity: RuleSeverity.Advice }));
    }

    [Fact]
    public void Check_ActedOn_IsSilent()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RequestFeedback();
        care.RecordFeedback(2);

        care.ActOnFeedback().AssertLacks("FBK003");
    }

    [Fact]
    public void Check_Completed_IsStillAsked()
    {
        var care = Story.At(EpisodeStage.Completed);

        care.RecordFeedback(2).AssertStage(EpisodeStage.Completed).AssertFinds("FBK003");
    }

    [Fact]
    public void Check_LowRating_IsDueOnTheDayOfTheAnswer()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RequestFeedback();
        care.OnDay(3).RecordFeedback(2);

        Assert.Equal(Dates.Of(3), care.EvaluateOnDay(20).AssertFinds("FBK003").DueOn);
    }
}
