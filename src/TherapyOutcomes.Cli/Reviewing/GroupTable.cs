using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Writes the counts of each group for people, in the order of their names.</summary>
internal static class GroupTable
{
    // From this width on, each verdict gets its own column.
    private const int Wide = 100;

    /// <summary>The verdicts on clients who can be judged, best first.</summary>
    public static readonly ImmutableArray<Verdict> Verdicts = [Verdict.Improved, Verdict.PossiblyImproved, Verdict.Unchanged, Verdict.PossiblyDeteriorated, Verdict.Deteriorated];

    public static Table Of(IEnumerable<GroupReview> groups, int width)
    {
        var table = width >= Wide
            ? Tables.Plain(["Group", "Clients", "With a follow-up", "Ever improved", .. Verdicts.Select(verdict => $"Now {VerdictWords.Of(verdict)}")])
            : Tables.Plain("Group", "Clients");
        foreach (var group in groups)
        {
            table.AddRow(width >= Wide ? [Name(group), .. Counts(group).Select(count => Number(count.Count))] : [Name(group), new Text(InWords(group))]);
        }

        return table;
    }

    private static string InWords(GroupReview group) => string.Join(", ", Counts(group).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Count} {count.What}")));

    private static IEnumerable<(string What, int Count)> Counts(GroupReview group) =>
    [
        (group.Clients == 1 ? "client" : "clients", group.Clients),
        ("with a follow-up", group.WithFollowUp),
        ("ever improved", group.EverImproved),
        .. Verdicts.Select(verdict => ($"now {VerdictWords.Of(verdict)}", group.Newest(verdict))),
    ];

    private static Text Name(GroupReview group) => new(group.Name.Length == 0 ? "(none)" : Shown.Plain(group.Name));

    private static Text Number(int count) => new Text(count.ToString(CultureInfo.InvariantCulture)).RightJustified();
}
