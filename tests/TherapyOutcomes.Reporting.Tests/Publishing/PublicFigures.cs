using System.Collections.Immutable;
using TherapyOutcomes.Reporting.Sections;

namespace TherapyOutcomes.Reporting.Tests.Publishing;

/// <summary>Writes everything that a public page shows of a caseload as one line, by the methods that the page uses.</summary>
internal static class PublicFigures
{
    /// <summary>Returns the figures of a caseload.</summary>
    /// <param name="groups">The counts of each group that has episodes.</param>
    /// <param name="judged">The number of episodes that can be judged, by measure.</param>
    /// <param name="smallest">The smallest count that is published.</param>
    public static string Of(IEnumerable<GroupOutcomes> groups, IEnumerable<(string Measure, int Judged)> judged, int smallest)
    {
        ImmutableArray<GroupOutcomes> known = [.. groups.Where(group => group.Counts.Started > 0)];
        var counts = PublishedCounts.Of(Sum(known), smallest);
        return $"{OfCounts(counts)}{OfGroups(counts, known, smallest)}{Names(counts, judged, smallest)}";
    }

    public static string OfCounts(PublishedCounts counts) =>
        $"{counts.Started} {counts.WithBaseline} {counts.WithFollowUp} {counts.Judged}: {string.Join(", ", counts.Verdicts.Select(verdict => $"{verdict.Name} {verdict.Count}"))}";

    public static OutcomeCounts Sum(IReadOnlyCollection<GroupOutcomes> groups) => new()
    {
        WithoutBaseline = groups.Sum(group => group.Counts.WithoutBaseline),
        WithoutFollowUp = groups.Sum(group => group.Counts.WithoutFollowUp),
        NotJudged = groups.Sum(group => group.Counts.NotJudged),
        Improved = groups.Sum(group => group.Counts.Improved),
        PossiblyImproved = groups.Sum(group => group.Counts.PossiblyImproved),
        Unchanged = groups.Sum(group => group.Counts.Unchanged),
        PossiblyDeteriorated = groups.Sum(group => group.Counts.PossiblyDeteriorated),
        Deteriorated = groups.Sum(group => group.Counts.Deteriorated),
    };

    private static string OfGroups(PublishedCounts counts, ImmutableArray<GroupOutcomes> groups, int smallest) =>
        groups.Any(group => group.Name is not null) && PublishedGroups.CanShow(counts, groups, smallest)
            ? string.Concat(groups.Select(group => $"; {group.Name}: {group.Counts.Improved} of {group.Counts.Started}"))
            : "";

    private static string Names(PublishedCounts counts, IEnumerable<(string Measure, int Judged)> judged, int smallest)
    {
        var named = judged.Where(measure => measure.Judged >= smallest).ToList();
        return NamedMeasures.CanName(counts, named.Count, named.Sum(measure => measure.Judged), smallest)
            ? string.Concat(named.Select(measure => "; " + measure.Measure))
            : "";
    }
}
