namespace TherapyOutcomes.Analysis;

/// <summary>A table of counts in which some counts are withheld (null).</summary>
/// <remarks>Created by <see cref="SmallCells"/>. Instances are immutable and thread-safe.</remarks>
public sealed class PublishedTable
{
    private readonly int?[,] _cells;

    private PublishedTable(int?[,] cells) => _cells = cells;

    /// <summary>The number of rows, not including the totals.</summary>
    public int Rows => _cells.GetLength(0) - 1;

    /// <summary>The number of columns, not including the totals.</summary>
    public int Columns => _cells.GetLength(1) - 1;

    /// <summary>The total of all cells; null if it is withheld.</summary>
    public int? GrandTotal => _cells[Rows, Columns];

    /// <summary>True if anything is withheld; otherwise, false. If true, show <see cref="AnalysisNotes.Withheld"/>.</summary>
    public bool HasWithheld
    {
        get
        {
            foreach (var cell in _cells)
            {
                if (cell is null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The count in one cell; null if it is withheld.</summary>
    /// <param name="row">The row, from 0 to <see cref="Rows"/> - 1.</param>
    /// <param name="column">The column, from 0 to <see cref="Columns"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cell.</exception>
    public int? this[int row, int column] => _cells[Within(row, Rows, nameof(row)), Within(column, Columns, nameof(column))];

    /// <summary>Returns the total of one row; null if it is withheld.</summary>
    /// <param name="row">The row, from 0 to <see cref="Rows"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public int? RowTotal(int row) => _cells[Within(row, Rows, nameof(row)), Columns];

    /// <summary>Returns the total of one column; null if it is withheld.</summary>
    /// <param name="column">The column, from 0 to <see cref="Columns"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public int? ColumnTotal(int column) => _cells[Rows, Within(column, Columns, nameof(column))];

    /// <summary>Creates a table with the totals in the last row and the last column.</summary>
    /// <param name="whole">The grand total, broken down into rows and these into cells.</param>
    /// <param name="columns">The number of columns, not including the totals.</param>
    internal static PublishedTable Of(PublishedBreakdown whole, int columns)
    {
        var rows = whole.Parts;
        var cells = new int?[rows.Length + 1, columns + 1];
        cells[rows.Length, columns] = whole.Count;
        for (var row = 0; row < rows.Length; row++)
        {
            cells[row, columns] = rows[row].Count;
            for (var column = 0; column < columns; column++)
            {
                cells[row, column] = rows[row].Parts[column].Count;
            }
        }

        for (var column = 0; column < columns; column++)
        {
            cells[rows.Length, column] = columns == 1 ? whole.Count : Sum([.. rows.Select(row => row.Parts[column].Count)]);
        }

        return new(cells);
    }

    private static int? Sum(int?[] counts) => counts.Contains(null) ? null : counts.Sum();

    private static int Within(int index, int count, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count, parameter);
        return index;
    }
}
