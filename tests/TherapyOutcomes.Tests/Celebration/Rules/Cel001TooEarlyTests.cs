namespace TherapyOutcomes.Tests.Celebration.Rules;

public sealed class Cel001TooEarlyTests
{
    [Theory]
    [InlineData(CelebrationKind.Verbal)]
    [InlineData(CelebrationKind.Declined)]
    public void CheckCommand_NotSustained_Refuses(CelebrationKind kind) =>
        Story.At(EpisodeStage.Monitoring).Celebrate(kind).AssertRefused("CEL001");

    [Fact]
    public void CheckCommand_JustSustained_Accepts() => Story.At(EpisodeStage.Adjusting).Celebrate().AssertAccepted();

    [Fact]
    public void CheckCommand_RedFlagOpen_Refuses()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.RedFlag("night-pain");

        care.Celebrate().AssertRefused("CEL001", "held");
    }

    [Fact]
    public void CheckCommand_RedFlagInAnotherEpisode_Refuses()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.Clinic.Open("e2", "c1").RedFlag();

        care.Celebrate().AssertRefused("CEL001", "held");
    }

    [Fact]
    public void CheckCommand_MajorReactionOpen_Refuses()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.React(ReactionIntensity.Severe, ReactionDuration.Days);

        care.Celebrate().AssertRefused("CEL001", "held");
    }

    [Fact]
    public void CheckCommand_ModerateReactionOpen_Accepts()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.React(ReactionIntensity.Moderate, ReactionDuration.Days);

        care.Celebrate().AssertAccepted();
    }

    [Fact]
    public void CheckCommand_CompletedAndHeld_RefusesToo()
    {
        var care = Story.At(EpisodeStage.Completed);
        care.RedFlag();

        care.Celebrate().AssertRefused("CEL001", "held");
    }

    [Fact]
    public void CheckCommand_CompletedAndLostSince_Refuses()
    {
        var care = Story.At(EpisodeStage.Completed);
        care.OnDay(60).Score(40);

        care.Celebrate().AssertRefused("CEL001", "lost");
    }
}
