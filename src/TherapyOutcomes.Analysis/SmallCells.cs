using System.Collections.Immutable;

namespace TherapyOutcomes.Analysis;

/// <summary>Withholds counts that could identify individuals before a table is published.</summary>
/// <remarks>
/// Counts from 1 to 10 are withheld, among cells and totals alike (cell size policy of the US Centers for Medicare and Medicaid Services). Further
/// cells are withheld, the smallest first, until no withheld count can be worked out by adding and subtracting published cells and totals, and until
/// the withheld cells of each row or column add up to at least 11.
/// All methods are pure and thread-safe.
/// </remarks>
public static class SmallCells
{
    /// <summary>The smallest count other than 0 that is published.</summary>
    public const int SmallestPublished = 11;

    /// <summary>Determines whether a count is from 1 to 10.</summary>
    /// <param name="count">The count.</param>
    public static bool IsSmall(int count) => IsSmall(count, SmallestPublished);

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
    /// <param name="counts">The cells without totals, each 0 or above.</param>
    /// <param name="smallestPublished">The smallest count to publish. The default is 11.</param>
    /// <exception cref="ArgumentNullException"><paramref name="counts"/> is null.</exception>
    /// <exception cref="AnalysisParameterException">A count is negative.</exception>
    public static PublishedTable Withhold(int[,] counts, int smallestPublished = SmallestPublished)
    {
        ArgumentNullException.ThrowIfNull(counts);
        foreach (var count in counts)
        {
            if (count < 0)
            {
                throw new AnalysisParameterException(nameof(counts), "counts of 0 or above", $"A count is {count}.");
            }
        }

        return new(new CellWithholding(counts, smallestPublished).Run());
    }

    internal static bool IsSmall(int count, int smallestPublished) => count > 0 && count < smallestPublished;
}
