namespace TherapyOutcomes.Tests.Practices.Celebration;

/// <summary>Which rules of the practice are silent while a safety matter is open.</summary>
public sealed class SilentRulesTests
{
    [Fact]
    public void Rules_WhileHeld_TheseAreSilent() => Assert.Equal(["CEL002", "CEL003", "CEL004"], SilentRules.WhileHeld(Practice.Celebration));
}
