namespace TherapyOutcomes.Tests.Practices.Planning;

/// <summary>Which rules of the practice are silent while a safety matter is open, and which once the client is discharged.</summary>
public sealed class SilentRulesTests
{
    [Fact]
    public void Rules_WhileHeld_TheseAreSilent() => Assert.Equal(["PLN001", "PLN003", "PLN004", "PLN005", "PLN006", "PLN007"], SilentRules.WhileHeld(Practice.Planning));

    [Fact]
    public void Rules_AfterADischarge_TheseAreSilent() => Assert.Equal(["PLN004", "PLN005", "PLN006", "PLN007"], SilentRules.AfterDischarge(Practice.Planning));
}
