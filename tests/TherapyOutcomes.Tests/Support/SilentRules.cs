namespace TherapyOutcomes.Tests.Support;

/// <summary>Which rules of a practice are silent while something else comes first.</summary>
internal static class SilentRules
{
    public static IEnumerable<string> WhileHeld(Practice practice) => Where(practice, rule => rule.IsSilentWhileHeld);

    public static IEnumerable<string> AfterDischarge(Practice practice) => Where(practice, rule => rule.IsSilentAfterDischarge);

    private static IEnumerable<string> Where(Practice practice, Func<RuleDescriptor, bool> isSilent) => StandardRules.Book.Rules
        .Where(rule => rule.Practice == practice && isSilent(rule))
        .Select(rule => rule.Id)
        .Order(StringComparer.Ordinal);
}
