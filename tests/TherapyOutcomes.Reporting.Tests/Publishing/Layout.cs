using System.Collections.Immutable;

namespace TherapyOutcomes.Reporting.Tests.Publishing;

/// <summary>
/// Says what the cells of a caseload are: five groups and the episodes without one, by the reason why they can't be judged, or by verdict and measure.
/// </summary>
internal static class Layout
{
    public const int WithoutBaseline = 0;
    public const int WithoutFollowUp = 1;
    public const int NotJudged = 2;
    public const int Verdicts = 5;
    public const int Columns = 3 + (2 * Verdicts);

    public static readonly ImmutableArray<string?> Groups = ["Ash", "Birch", "Cedar", "Elm", "Oak", null];
    public static readonly ImmutableArray<string> Measures = ["ODI", "NDI"];

    public static int Cells => Groups.Length * Columns;

    /// <summary>All counts that somebody could be interested in: of all groups or one, by both measures or one, at each level of the breakdown.</summary>
    public static readonly ImmutableArray<ImmutableArray<int>> Counts =
    [
        .. from rows in Several(Groups.Length)
           from columns in Nodes()
           select ImmutableArray.CreateRange(from row in rows from column in columns select (row * Columns) + column),
    ];

    public static int Verdict(int measure, int verdict) => 3 + (measure * Verdicts) + verdict;

    /// <summary>Returns the counts of each group as the report would count them.</summary>
    public static IEnumerable<GroupOutcomes> GroupsOf(int[] cells) =>
        Groups.Select((name, row) => new GroupOutcomes { Name = name, Counts = CountsOf(cells.AsSpan(row * Columns, Columns)) });

    /// <summary>Returns the number of episodes that can be judged, by measure.</summary>
    public static IEnumerable<(string Measure, int Judged)> JudgedOf(int[] cells) =>
        Measures.Select((name, measure) => (name, JudgedOf(cells, measure)));

    private static int JudgedOf(int[] cells, int measure)
    {
        var sum = 0;
        for (var row = 0; row < Groups.Length; row++)
        {
            for (var verdict = 0; verdict < Verdicts; verdict++)
            {
                sum += cells[(row * Columns) + Verdict(measure, verdict)];
            }
        }

        return sum;
    }

    private static OutcomeCounts CountsOf(ReadOnlySpan<int> of) => new()
    {
        WithoutBaseline = of[WithoutBaseline],
        WithoutFollowUp = of[WithoutFollowUp],
        NotJudged = of[NotJudged],
        Improved = of[Verdict(0, 0)] + of[Verdict(1, 0)],
        PossiblyImproved = of[Verdict(0, 1)] + of[Verdict(1, 1)],
        Unchanged = of[Verdict(0, 2)] + of[Verdict(1, 2)],
        PossiblyDeteriorated = of[Verdict(0, 3)] + of[Verdict(1, 3)],
        Deteriorated = of[Verdict(0, 4)] + of[Verdict(1, 4)],
    };

    private static IEnumerable<int[]> Nodes()
    {
        int[][] reasons = [[WithoutBaseline], [WithoutFollowUp], [NotJudged], [WithoutBaseline, WithoutFollowUp, NotJudged]];
        int[][] verdicts = [[0], [1], [2], [3], [4], [3, 4], [1, 2, 3, 4], [0, 1, 2, 3, 4]];
        var byMeasure = from measures in Several(Measures.Length)
                        from chosen in verdicts
                        select (int[])[.. from measure in measures from verdict in chosen select Verdict(measure, verdict)];
        int[] judged = [.. Enumerable.Range(3, 2 * Verdicts)];
        int[] others = [.. judged.Where(column => (column - 3) % Verdicts != 0)];
        return [.. reasons, .. byMeasure, [NotJudged, .. judged], [WithoutFollowUp, NotJudged, .. judged], [.. reasons[^1], .. others], [.. Enumerable.Range(0, Columns)]];
    }

    // All of them, and each of them.
    private static IEnumerable<int[]> Several(int number) => [[.. Enumerable.Range(0, number)], .. Enumerable.Range(0, number).Select(one => (int[])[one])];
}
