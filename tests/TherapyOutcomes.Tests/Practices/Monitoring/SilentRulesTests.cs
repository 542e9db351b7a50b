namespace TherapyOutcomes.Tests.Practices.Monitoring;

/// <summary>Which rules of monitoring are silent while a safety matter is open, and which once the client is discharged.</summary>
public sealed class SilentRulesTests
{
    [Fact]
    public void Rules_WhileHeld_TheseAreSilent() => Assert.Equal(["MON002", "MON011", "MON013", "MON014"], Where(rule => rule.IsSilentWhileHeld));

    [Fact]
    public void Rules_AfterADischarge_TheseAreSilent() => Assert.Equal(["MON001", "MON002", "MON008", "MON012"], Where(rule => rule.IsSilentAfterDischarge));

    private static IEnumerable<string> Where(Func<RuleDescriptor, bool> isSilent) => StandardRules.Book.Rules
        .Where(rule => rule.Practice == Practice.Monitoring && isSilent(rule))
        .Select(rule => rule.Id)
        .Order(StringComparer.Ordinal);
}
