namespace TherapyOutcomes.Tests.Practices.Monitoring;

/// <summary>Which rules of the practice are silent while a safety matter is open, and which once the client is discharged.</summary>
public sealed class SilentRulesTests
{
    [Fact]
    public void Rules_WhileHeld_TheseAreSilent() => Assert.Equal(["MON002", "MON011", "MON013", "MON014"], SilentRules.WhileHeld(Practice.Monitoring));

    [Fact]
    public void Rules_AfterADischarge_TheseAreSilent() => Assert.Equal(["MON001", "MON002", "MON008", "MON012"], SilentRules.AfterDischarge(Practice.Monitoring));
}
