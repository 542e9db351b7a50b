namespace TherapyOutcomes.Tests.Practices.Feedback;

/// <summary>Which rules of the practice are silent while a safety matter is open.</summary>
public sealed class SilentRulesTests
{
    [Fact]
    public void Rules_WhileHeld_TheseAreSilent() => Assert.Equal(["FBK001", "FBK003", "FBK004", "FBK005"], SilentRules.WhileHeld(Practice.Feedback));
}
