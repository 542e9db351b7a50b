using System.Collections.Immutable;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.AspNetCore.Dashboard.Rules;

/// <summary>What the page of rules shows: those of each practice, and those of the host's own.</summary>
/// <param name="Practices">The library's rules by practice.</param>
/// <param name="Own">The host's own rules.</param>
internal sealed record RulesView(ImmutableArray<(Practice Practice, ImmutableArray<RuleEntry> Rules)> Practices, ImmutableArray<RuleEntry> Own)
{
    public static RulesView Of(RuleBook rules, ClinicPolicy policy, IMessageFormatter messages)
    {
        var standard = StandardRules.Book.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var entries = rules.Rules.Select(rule => RuleEntry.Of(rule, policy, !standard.Contains(rule.Id), messages)).ToLookup(entry => entry.IsOwn);
        return new RulesView(
            [.. entries[false].GroupBy(entry => entry.Rule.Practice).OrderBy(group => group.Key).Select(group => (group.Key, group.ToImmutableArray()))],
            [.. entries[true]]);
    }
}
