namespace TherapyOutcomes.Tests.Practices.Record;

/// <summary>What keeps a record sound can't be switched off.</summary>
public sealed class LockedRulesTests
{
    [Theory]
    [InlineData("REC001")]
    [InlineData("REC002")]
    [InlineData("REC003")]
    public void Descriptor_SwitchedOffOrLowered_IsNotPossible(string rule) => LockedRule.AssertLocked(rule);
}
