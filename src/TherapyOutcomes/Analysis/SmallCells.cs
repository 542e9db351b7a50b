using System.Collections.Immutable;
using TherapyOutcomes.Analysis.Kernels;

namespace TherapyOutcomes.Analysis;

/// <summary>Withholds counts from which single people could be recognised, before a table is published.</summary>
/// <remarks>
/// Withheld are counts from 1 to 10, among cells and totals alike (cell size policy of the US Centers for Medicare and Medicaid Services), and as
/// many further cells as it takes that no withheld count can be worked out by adding and subtracting published cells and totals, and that
/// what is withheld of a row or column doesn't add up to less than 11. The smallest further cells go first.
/// Pure functions, safe from any thread.
/// </remarks>
public static class SmallCells
{
    /// <summary>The smallest count that is published, other than 0.</summary>
    public const int SmallestPublished = 11;

    /// <summary>Whether a count is from 1 to 10.</summary>
    /// <param name="count">A count.</param>
    public static bool IsSmall(int count) => IsSmall(count, SmallestPublished);

    /// <summary>Withholds from one list of counts and its total.</summary>
    /// <param name="counts">Counts that add up to the total, each 0 or above.</param>
    /// <param name="smallestPublished">The smallest count to publish; the default is 11.</param>
    /// <returns>A table of one row.</returns>
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

    /// <summary>Withholds from a table of groups (rows) by classes (columns, in the order of <see cref="ChangeClass"/>).</summary>
    /// <param name="groups">The counts of each group, from <see cref="ClassCounts.ByGroup"/>.</param>
    /// <param name="smallestPublished">The smallest count to publish; the default is 11.</param>
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

    /// <summary>Withholds from a table of which the cells, the totals of rows and columns and the grand total would be published.</summary>
    /// <param name="counts">The cells without totals, each 0 or above.</param>
    /// <param name="smallestPublished">The smallest count to publish; the default is 11.</param>
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
