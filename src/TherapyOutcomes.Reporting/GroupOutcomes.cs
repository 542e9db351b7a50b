using System.Collections.Immutable;

namespace TherapyOutcomes.Reporting;

/// <summary>Represents the counts of one group of episodes.</summary>
/// <remarks>
/// Groups differ in who is in them and in how many have a later score, so a difference between them says nothing about its cause.
/// Immutable and thread-safe.
/// </remarks>
public sealed record GroupOutcomes
{
    internal GroupOutcomes()
    {
    }

    /// <summary>The name of the group; null for the episodes without one.</summary>
    public required string? Name { get; init; }

    /// <summary>The number of the group's episodes in each state.</summary>
    public required OutcomeCounts Counts { get; init; }

    internal static string? NameOf(string? group) => string.IsNullOrWhiteSpace(group) ? null : group.Trim();

    internal static ImmutableArray<GroupOutcomes> Of(IReadOnlyCollection<ReportedEpisode> episodes, IReadOnlyCollection<string?> withoutScores)
    {
        var scored = episodes.ToLookup(episode => episode.Group, StringComparer.Ordinal);
        var unscored = withoutScores.ToLookup(group => group, StringComparer.Ordinal);
        var names = scored.Concat<IGrouping<string?, object?>>(unscored).Select(group => group.Key).Distinct(StringComparer.Ordinal).ToList();
        return names.TrueForAll(name => name is null)
            ? []
            : [.. names
                .OrderBy(name => name is null)
                .ThenBy(name => name, StringComparer.Ordinal)
                .Select(name => new GroupOutcomes { Name = name, Counts = OutcomeCounts.Of([.. scored[name]], unscored[name].Count()) })];
    }
}
