namespace TherapyOutcomes.Tests.Practices.Celebration.Rules;

public sealed class Cel003WaitingTests
{
    [Fact]
    public void Check_14DaysInCelebrating_Appears() =>
        Assert.Equal(RuleSeverity.Advice, Story.At(EpisodeStage.Celebrating).AssertAppearsAt("CEL003", TestClinic.Day(GivenEpisode.SustainedOn + 14, 0)).Severity);

    [Fact]
    public void Check_CelebratedAndWaitingForFeedback_IsSilent()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.Celebrate();

        care.EvaluateOnDay(80).AssertLacks("CEL003");
    }

    [Fact]
    public void Check_StageBefore_IsSilent() => Story.At(EpisodeStage.Referring).EvaluateOnDay(80).AssertLacks("CEL003");

    [Fact]
    public void Check_Waiting_IsDueOnTheDayItAppears()
    {
        var care = Story.At(EpisodeStage.Celebrating);

        Assert.Equal(Dates.Of(GivenEpisode.SustainedOn + 14), care.EvaluateOnDay(90).AssertFinds("CEL003").DueOn);
        Assert.Equal(TestClinic.Day(GivenEpisode.SustainedOn + 14, 0), care.ReviewBy("CEL003", TestClinic.Day(50)));
    }
}
