namespace TherapyOutcomes.Analysis;

/// <summary>Chooses the cells to withhold from a table with totals.</summary>
/// <remarks>
/// Each row and each column gives one equation: the sum of its cells minus its total is 0. With rows and columns as nodes and withheld cells as edges,
/// a withheld cell can be solved for exactly if its edge is not part of any cycle (it is a bridge). So cells are withheld until there are no bridges left.
/// </remarks>
internal sealed class CellWithholding
{
    private readonly int[,] _values;
    private readonly bool[,] _withheld;
    private readonly int _rows;
    private readonly int _columns;
    private readonly int _smallest;

    public CellWithholding(int[,] counts, int smallest)
    {
        (_rows, _columns, _smallest) = (counts.GetLength(0) + 1, counts.GetLength(1) + 1, smallest);
        (_values, _withheld) = (new int[_rows, _columns], new bool[_rows, _columns]);
        for (var row = 0; row < _rows - 1; row++)
        {
            for (var column = 0; column < _columns - 1; column++)
            {
                var count = counts[row, column];
                _values[row, column] = count;
                _values[row, _columns - 1] += count;
                _values[_rows - 1, column] += count;
                _values[_rows - 1, _columns - 1] += count;
            }
        }
    }

    public int?[,] Run()
    {
        WithholdSmall();
        while (WithholdPartners() | WithholdForSums())
        {
        }

        var published = new int?[_rows, _columns];
        for (var row = 0; row < _rows; row++)
        {
            for (var column = 0; column < _columns; column++)
            {
                published[row, column] = _withheld[row, column] ? null : _values[row, column];
            }
        }

        return published;
    }

    private void WithholdSmall()
    {
        for (var row = 0; row < _rows; row++)
        {
            for (var column = 0; column < _columns; column++)
            {
                _withheld[row, column] = SmallCells.IsSmall(_values[row, column], _smallest);
            }
        }
    }

    private bool WithholdPartners()
    {
        var changed = false;
        for (var row = 0; row < _rows; row++)
        {
            for (var column = 0; column < _columns; column++)
            {
                if (_withheld[row, column] && CanBeSolvedFor(row, column))
                {
                    changed |= WithholdSmallest((r, c) => r == row || c == column) || WithholdSmallest((_, _) => true);
                }
            }
        }

        return changed;
    }

    /// <summary>
    /// Withholds further cells where a published total reveals the sum of the withheld cells in its line. That sum must not be small, nor equal to the
    /// number of withheld cells, because they would then all be ones.
    /// </summary>
    private bool WithholdForSums()
    {
        var changed = false;
        for (var row = 0; row < _rows; row++)
        {
            changed |= SumTellsTooMuch(i => (row, i), _columns) && WithholdSmallest((r, _) => r == row);
        }

        for (var column = 0; column < _columns; column++)
        {
            changed |= SumTellsTooMuch(i => (i, column), _rows) && WithholdSmallest((_, c) => c == column);
        }

        return changed;
    }

    private bool SumTellsTooMuch(Func<int, (int Row, int Column)> cell, int length)
    {
        var (sum, count) = (0, 0);
        for (var i = 0; i < length - 1; i++)
        {
            var (row, column) = cell(i);
            sum += _withheld[row, column] ? _values[row, column] : 0;
            count += _withheld[row, column] ? 1 : 0;
        }

        var total = cell(length - 1);
        return count > 0 && !_withheld[total.Row, total.Column] && (SmallCells.IsSmall(sum, _smallest) || sum == count);
    }

    /// <summary>Withholds the smallest published cell among those allowed. Zeros come last, because they protect least.</summary>
    private bool WithholdSmallest(Func<int, int, bool> allowed)
    {
        var (found, bestRow, bestColumn) = (false, 0, 0);
        for (var row = 0; row < _rows; row++)
        {
            for (var column = 0; column < _columns; column++)
            {
                if (!_withheld[row, column] && allowed(row, column) && (!found || Cost(row, column) < Cost(bestRow, bestColumn)))
                {
                    (found, bestRow, bestColumn) = (true, row, column);
                }
            }
        }

        _withheld[bestRow, bestColumn] |= found;
        return found;
    }

    private long Cost(int row, int column) => _values[row, column] is 0 ? long.MaxValue : _values[row, column];

    private bool CanBeSolvedFor(int row, int column)
    {
        _withheld[row, column] = false;
        var reached = Reaches(row, column);
        _withheld[row, column] = true;
        return !reached;
    }

    /// <summary>Determines whether a path of withheld cells leads from a row to a column.</summary>
    private bool Reaches(int fromRow, int toColumn)
    {
        var seen = new bool[_rows + _columns];
        var open = new Stack<int>([fromRow]);
        seen[fromRow] = true;
        while (open.TryPop(out var node))
        {
            var isRow = node < _rows;
            for (var i = 0; i < (isRow ? _columns : _rows); i++)
            {
                var next = isRow ? _rows + i : i;
                if (!seen[next] && (isRow ? _withheld[node, i] : _withheld[i, node - _rows]))
                {
                    seen[next] = true;
                    open.Push(next);
                }
            }
        }

        return seen[_rows + toColumn];
    }
}
