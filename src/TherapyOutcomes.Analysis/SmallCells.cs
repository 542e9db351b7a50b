using System.Collections.Immutable;

namespace TherapyOutcomes.Analysis;

/// <summary>Withholds counts that could identify individuals before a table is published.</summary>
/// <remarks>
/// <para>
/// Counts from 1 to 10 are not published (cell size policy of the US Centers for Medicare and Medicaid Services), nor anything from which they could
/// be worked out. The parts of a count are published together, and only if each of them is 0 or at least 11. Otherwise all of them are withheld, zeros
/// too, and only their sum is published. A sum of exactly 11 whose parts are withheld is withheld as well, and so is a whole of fewer than 11, even if
/// it is 0.
/// </para>
/// <para>
/// So whoever knows what is published, and this method, still finds at least 11 values possible for each count from 1 to 10, and for each sum of
/// counts from 1 to 10. That holds for one breakdown of the same people. A second one, by something else or of a day
/// later, can be compared with the first. Combining them safely takes an argument of its own, as for the groups of a public report.
/// </para>
/// All methods are pure and thread-safe.
/// </remarks>
public static class SmallCells
{
    /// <summary>The smallest count other than 0 that is published.</summary>
    public const int SmallestPublished = 11;

    /// <summary>Determines whether a count is from 1 to 10.</summary>
    /// <param name="count">The count.</param>
    public static bool IsSmall(int count) => IsSmall(count, SmallestPublished);

    /// <summary>Withholds counts from a breakdown.</summary>
    /// <param name="breakdown">The counts. Each further level is published as far as it can be, so put the most useful distinctions first.</param>
    /// <param name="smallestPublished">The smallest count to publish. The default is 11.</param>
    /// <returns>A breakdown of the same shape.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="breakdown"/> is null.</exception>
    public static PublishedBreakdown Withhold(CountBreakdown breakdown, int smallestPublished = SmallestPublished)
    {
        ArgumentNullException.ThrowIfNull(breakdown);
        return new BreakdownWithholding(smallestPublished).Run(breakdown);
    }

    /// <summary>Withholds counts from a single list and its total.</summary>
    /// <param name="counts">The counts that add up to the total, each 0 or above.</param>
    /// <param name="smallestPublished">The smallest count to publish. The default is 11.</param>
    /// <returns>A table with one row.</returns>
    /// <exception cref="AnalysisParameterException">A count is negative.</exception>
    public static PublishedTable Withhold(ReadOnlySpan<int> counts, int smallestPublished = SmallestPublished)
    {
        var table = new int[1, counts.Length];
        for (var column = 0; column < counts.Length; column++)
        {
            table[0, column] = counts[column];
        }

        return Withhold(table, smallestPublished);
    }

    /// <summary>Withholds counts from a table of groups (rows) by classes (columns, in the order of <see cref="ChangeClass"/>).</summary>
    /// <param name="groups">The counts of each group, from <see cref="ClassCounts.ByGroup"/>.</param>
    /// <param name="smallestPublished">The smallest count to publish. The default is 11.</param>
    public static PublishedTable Withhold(ImmutableArray<ClassCounts> groups, int smallestPublished = SmallestPublished)
    {
        var classes = Enum.GetValues<ChangeClass>();
        var table = new int[groups.Length, classes.Length];
        for (var row = 0; row < groups.Length; row++)
        {
            for (var column = 0; column < classes.Length; column++)
            {
                table[row, column] = groups[row][classes[column]];
            }
        }

        return Withhold(table, smallestPublished);
    }

    /// <summary>Withholds counts from a table whose cells, row and column totals and grand total are to be published.</summary>
    /// <remarks>
    /// The grand total is broken down into rows, and each row into its cells. The total of a column is published if all its cells are, because it would
    /// otherwise be a second breakdown of the same people.
    /// </remarks>
    /// <param name="counts">The cells without totals, each 0 or above.</param>
    /// <param name="smallestPublished">The smallest count to publish. The default is 11.</param>
    /// <exception cref="ArgumentNullException"><paramref name="counts"/> is null.</exception>
    /// <exception cref="AnalysisParameterException">A count is negative.</exception>
    public static PublishedTable Withhold(int[,] counts, int smallestPublished = SmallestPublished)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var rows = Enumerable.Range(0, counts.GetLength(0)).Select(row => CountBreakdown.Of(Row(counts, row)));
        return PublishedTable.Of(Withhold(CountBreakdown.Of([.. rows]), smallestPublished), counts.GetLength(1));
    }

    private static CountBreakdown[] Row(int[,] counts, int row) =>
        [.. Enumerable.Range(0, counts.GetLength(1)).Select(column => CountBreakdown.Of(counts[row, column]))];

    internal static bool IsSmall(int count, int smallestPublished) => count > 0 && count < smallestPublished;
}
