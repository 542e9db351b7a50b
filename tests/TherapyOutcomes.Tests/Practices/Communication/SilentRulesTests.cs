namespace TherapyOutcomes.Tests.Practices.Communication;

/// <summary>Which rules of the practice are silent while a safety matter is open.</summary>
public sealed class SilentRulesTests
{
    [Fact]
    public void Rules_WhileHeld_TheseAreSilent() => Assert.Equal(["COM001", "COM002", "COM003", "COM004", "COM005", "COM006", "COM007"], SilentRules.WhileHeld(Practice.Communication));
}
