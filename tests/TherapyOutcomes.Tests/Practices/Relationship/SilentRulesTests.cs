namespace TherapyOutcomes.Tests.Practices.Relationship;

/// <summary>Which rules of the practice are silent while a safety matter is open, and which once the client is discharged.</summary>
public sealed class SilentRulesTests
{
    [Fact]
    public void Rules_WhileHeld_TheseAreSilent() => Assert.Equal(["REL001"], SilentRules.WhileHeld(Practice.Relationship));

    [Fact]
    public void Rules_AfterADischarge_TheseAreSilent() => Assert.Equal(["REL001"], SilentRules.AfterDischarge(Practice.Relationship));
}
