using System.Collections.Immutable;
using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Reporting.Tests.Publishing;

/// <summary>Publishes as somebody might who has not thought about it long enough. An attacker must find something in each of these ways.</summary>
internal static class BrokenPublishers
{
    private static readonly ImmutableSortedDictionary<string, Func<ImmutableArray<GroupOutcomes>, int, string>> All = new Dictionary<string, Func<ImmutableArray<GroupOutcomes>, int, string>>
    {
        ["only the small cells are withheld"] = (groups, smallest) => Join(Cells(groups).Select(cell => Shown(cell, smallest))) + " of " + Started(groups),
        ["the small cells and the smallest other one are withheld"] = SmallestPartner,
        ["a table of groups in which only the small cells are withheld"] = (groups, smallest) =>
            Figures(groups, smallest) + Join(groups.Select(group => $"{Shown(group.Counts.Improved, smallest)} of {Shown(group.Counts.Started, smallest)}")),
        ["a table of the groups that have no small cells"] = (groups, smallest) =>
            Figures(groups, smallest) + Join(groups.Where(group => !HasSmall(group, smallest)).Select(group => Row(group.Name, [group]))),
        ["groups with small cells in one row"] = (groups, smallest) =>
            Figures(groups, smallest) + Join(groups.GroupBy(group => HasSmall(group, smallest) ? "others" : group.Name).Select(row => Row(row.Key, row))),
        ["who can't be judged where that is not small, too"] = ThreeCells,
        ["the size of each group where the rest is withheld"] = Sizes,
        ["a table of one group"] = (groups, smallest) => Figures(groups, smallest) + (groups.Length == 1 && !HasSmall(groups[0], smallest) ? Row(groups[0].Name, groups) : ""),
        ["the number of groups"] = (groups, smallest) => $"{Figures(groups, smallest)} {groups.Length} groups",
        ["the names of the groups"] = (groups, smallest) => Figures(groups, smallest) + Join(groups.Select(group => group.Name)),
        ["the share of a count that is withheld"] = (groups, smallest) => $"{Figures(groups, smallest)} {(Started(groups) == 0 ? 0 : 100 * Cells(groups)[3] / Started(groups))}%",
        ["the number of clients above a chart"] = (groups, smallest) => $"{Figures(groups, smallest)} {PublicFigures.Sum(groups).Judged} followed",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>Publishes the groups that have episodes in one of the ways.</summary>
    public static string Publish(string way, IEnumerable<GroupOutcomes> groups, int smallest) =>
        All[way]([.. groups.Where(group => group.Counts.Started > 0)], smallest);

    private static string SmallestPartner(ImmutableArray<GroupOutcomes> groups, int smallest)
    {
        var cells = Cells(groups);
        var partner = cells.Any(cell => IsSmall(cell, smallest)) ? cells.Where(cell => cell >= smallest).DefaultIfEmpty().Min() : 0;
        var isTaken = false;
        return Join(cells.Select(cell => !isTaken && cell > 0 && cell == partner ? ((isTaken = true), "withheld").Item2 : Shown(cell, smallest))) + " of " + Started(groups);
    }

    private static string ThreeCells(ImmutableArray<GroupOutcomes> groups, int smallest)
    {
        var figures = Figures(groups, smallest);
        return ShowsGroups(figures, groups) && !groups.Any(group => IsSmall(group.Counts.Judged - group.Counts.Improved, smallest) || IsSmall(group.Counts.Started - group.Counts.Judged, smallest))
            ? figures + Join(groups.Select(group => $"{group.Counts.Judged}"))
            : figures;
    }

    private static string Sizes(ImmutableArray<GroupOutcomes> groups, int smallest)
    {
        var figures = Figures(groups, smallest);
        var isSafe = groups.Length > 1 && !SmallCells.Withhold(CountBreakdown.Of([.. groups.Select(group => CountBreakdown.Of(group.Counts.Started))]), smallest).HasWithheld;
        return isSafe && !ShowsGroups(figures, groups) ? figures + Join(groups.Select(group => $"{group.Name} {group.Counts.Started}")) : figures;
    }

    private static bool ShowsGroups(string figures, ImmutableArray<GroupOutcomes> groups) =>
        !groups.IsEmpty && figures.Contains($"; {groups[0].Name}: ", StringComparison.Ordinal);

    private static string Figures(ImmutableArray<GroupOutcomes> groups, int smallest) => PublicFigures.Of(groups, [], smallest);

    private static string Row(string? name, IEnumerable<GroupOutcomes> groups) => $"{name}: {groups.Sum(group => group.Counts.Improved)} of {groups.Sum(group => group.Counts.Started)}";

    private static ImmutableArray<int> Cells(ImmutableArray<GroupOutcomes> groups)
    {
        var sum = PublicFigures.Sum(groups);
        return [sum.WithoutBaseline, sum.WithoutFollowUp, sum.NotJudged, sum.Improved, sum.PossiblyImproved, sum.Unchanged, sum.PossiblyDeteriorated, sum.Deteriorated];
    }

    private static int Started(ImmutableArray<GroupOutcomes> groups) => groups.Sum(group => group.Counts.Started);

    private static bool HasSmall(GroupOutcomes group, int smallest) => IsSmall(group.Counts.Improved, smallest) || IsSmall(group.Counts.Started - group.Counts.Improved, smallest);

    private static string Shown(int count, int smallest) => IsSmall(count, smallest) ? "withheld" : $"{count}";

    private static bool IsSmall(int count, int smallest) => count > 0 && count < smallest;

    private static string Join(IEnumerable<string?> texts) => "; " + string.Join("; ", texts);
}
