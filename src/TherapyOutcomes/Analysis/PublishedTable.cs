namespace TherapyOutcomes.Analysis;

/// <summary>A table of counts in which some are withheld (<see langword="null"/>).</summary>
/// <remarks>Made by <see cref="SmallCells"/>. Immutable, so safe to share between threads.</remarks>
public sealed class PublishedTable
{
    private readonly int?[,] _cells;

    /// <param name="cells">With the totals as last row and last column.</param>
    internal PublishedTable(int?[,] cells) => _cells = cells;

    /// <summary>Number of rows without the totals.</summary>
    public int Rows => _cells.GetLength(0) - 1;

    /// <summary>Number of columns without the totals.</summary>
    public int Columns => _cells.GetLength(1) - 1;

    /// <summary>The total of all cells.</summary>
    public int? GrandTotal => _cells[Rows, Columns];

    /// <summary>Whether anything is withheld; then show <see cref="AnalysisNotes.Withheld"/>.</summary>
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

    /// <summary>One cell.</summary>
    /// <param name="row">From 0 to <see cref="Rows"/> - 1.</param>
    /// <param name="column">From 0 to <see cref="Columns"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cell.</exception>
    public int? this[int row, int column] => _cells[Within(row, Rows, nameof(row)), Within(column, Columns, nameof(column))];

    /// <summary>The total of one row.</summary>
    /// <param name="row">From 0 to <see cref="Rows"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public int? RowTotal(int row) => _cells[Within(row, Rows, nameof(row)), Columns];

    /// <summary>The total of one column.</summary>
    /// <param name="column">From 0 to <see cref="Columns"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public int? ColumnTotal(int column) => _cells[Rows, Within(column, Columns, nameof(column))];

    private static int Within(int index, int count, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count, parameter);
        return index;
    }
}
