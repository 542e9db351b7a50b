using System.Collections.Immutable;
using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Chooses the groups that a page may show.</summary>
internal static class PublishedGroups
{
    /// <summary>Returns the groups of a page, in the order of their names; none if there are none or if they are withheld.</summary>
    public static ImmutableArray<GroupOutcomes> Of(ReportView view) =>
        !view.IsPublic || CanShow(PublishedCounts.Of(view), view.Report.Groups, SmallCells.SmallestPublished) ? view.Report.Groups : [];

    /// <summary>
    /// Determines whether a public page may show how many of each group started and how many of them improved: all groups or none. The parts of
    /// each group are those who improved and everyone else, because the page shows the same two for the clinic as a whole. A single group would
    /// say nothing new, and leaving it out makes more caseloads look alike.
    /// </summary>
    /// <param name="counts">The counts that the page shows.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="smallest">The smallest count that is published, which is 11.</param>
    internal static bool CanShow(PublishedCounts counts, ImmutableArray<GroupOutcomes> groups, int smallest) =>
        counts.Improved is not null && groups.Length > 1 && !SmallCells.Withhold(Breakdown(groups), smallest).HasWithheld;

    private static CountBreakdown Breakdown(ImmutableArray<GroupOutcomes> groups) => CountBreakdown.Of(
        [.. groups.Select(group => CountBreakdown.Of(CountBreakdown.Of(group.Counts.Improved), CountBreakdown.Of(group.Counts.Started - group.Counts.Improved)))]);
}
