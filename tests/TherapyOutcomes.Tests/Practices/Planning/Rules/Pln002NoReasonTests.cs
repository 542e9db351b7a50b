namespace TherapyOutcomes.Tests.Practices.Planning.Rules;

public sealed class Pln002NoReasonTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    public void CheckCommand_AdjustedWithoutAReason_Refuses(string reason) =>
        Story.At(EpisodeStage.Adjusting).AdjustPlan(perWeek: 0.5m, reason: reason).AssertFinds("PLN002", RuleSeverity.Forbidden);

    [Fact]
    public void CheckCommand_ConfirmedWithoutAReason_Refuses() => Story.At(EpisodeStage.Adjusting).ConfirmPlan(" ").AssertFinds("PLN002", RuleSeverity.Forbidden);

    [Fact]
    public void CheckCommand_OneWord_Accepts() => Story.At(EpisodeStage.Adjusting).ConfirmPlan("stable").AssertAccepted();
}
