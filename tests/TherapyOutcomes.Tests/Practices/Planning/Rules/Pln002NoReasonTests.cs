namespace TherapyOutcomes.Tests.Practices.Planning.Rules;

public sealed class Pln002NoReasonTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    public void CheckCommand_AdjustedWithoutAReason_Refuses(string reason) =>
        Story.At(EpisodeStage.Adjusting).AdjustPlan(perWeek: 0.5m, reason: reason).AssertRefused("PLN002");

    [Fact]
    public void CheckCommand_ConfirmedWithoutAReason_Refuses() => Story.At(EpisodeStage.Adjusting).ConfirmPlan(" ").AssertRefused("PLN002");

    [Fact]
    public void CheckCommand_OneWord_Accepts() => Story.At(EpisodeStage.Adjusting).ConfirmPlan("stable").AssertAccepted();
}
