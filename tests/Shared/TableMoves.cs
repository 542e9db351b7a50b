using System.Collections.Immutable;

namespace TherapyOutcomes.Tests.Support;

/// <summary>Changes tables of counts, most often in a count that is looked at. A cell is found at row * columns + column.</summary>
/// <param name="columns">The number of columns.</param>
/// <param name="random">Where the changes come from.</param>
internal sealed class TableMoves(int columns, Random random)
{
    /// <summary>Returns a changed copy of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="count">The cells of the count to change.</param>
    /// <param name="whole">The cells of a count of which it is a part.</param>
    public int[] Of(int[] table, ImmutableArray<int> count, ImmutableArray<int> whole)
    {
        var changed = (int[])table.Clone();
        for (var moves = random.Next(4) == 0 ? 3 : 1; moves > 0; moves--)
        {
            Change(changed, count, whole);
        }

        return changed;
    }

    private void Change(int[] table, ImmutableArray<int> count, ImmutableArray<int> whole)
    {
        var cell = Any(count);
        switch (random.Next(12))
        {
            case < 4:
                Exchange(table, cell, random.Next(2) == 0 ? At(Row(cell), Column(AnyOf(table))) : At(Row(AnyOf(table)), Column(cell)));
                break;
            case 4:
                Exchange(table, cell, AnyOf(table));
                break;
            case < 8:
                Turn(table, cell, Row(AnyOf(table)), Column(AnyOf(table)));
                break;
            case < 10:
                Trade(table, cell);
                break;
            case 10:
                Pour(table, count, whole);
                break;
            default:
                Resize(table, cell);
                break;
        }
    }

    // Some people of one cell go to the other.
    private void Exchange(int[] table, int one, int other)
    {
        var (from, to) = random.Next(2) == 0 ? (one, other) : (other, one);
        Move(table, from, to, Math.Min(Some(), table[from]));
    }

    // All sums of rows and columns stay.
    private void Turn(int[] table, int cell, int row, int column)
    {
        var (inRow, inColumn, opposite) = (At(Row(cell), column), At(row, Column(cell)), At(row, column));
        if (random.Next(2) == 0)
        {
            var some = Math.Min(Some(), Math.Min(table[inRow], table[inColumn]));
            Move(table, inRow, cell, some);
            Move(table, inColumn, opposite, some);
        }
        else
        {
            var some = Math.Min(Some(), Math.Min(table[cell], table[opposite]));
            Move(table, cell, inRow, some);
            Move(table, opposite, inColumn, some);
        }
    }

    // As many people go the opposite way from another cell, so that sums of several kinds can stay.
    private void Trade(int[] table, int cell)
    {
        var (one, third) = (random.Next(2) == 0 ? AnyOf(table) : At(Row(cell), random.Next(columns)), AnyOf(table));
        var (from, to) = random.Next(2) == 0 ? (one, cell) : (cell, one);
        var fourth = third + from - to;
        if (from != third && fourth >= 0 && fourth < table.Length)
        {
            var some = Math.Min(Some(), Math.Min(table[from], table[third]));
            Move(table, from, to, some);
            Move(table, third, fourth, some);
        }
    }

    // Nearly all people of a whole go into the part, or out of it, or into one row.
    private void Pour(int[] table, ImmutableArray<int> count, ImmutableArray<int> whole)
    {
        var (way, stay, into, keepsRow) = (random.Next(3), random.Next(3) == 0 ? 0 : Some(), Row(AnyOf(table)), random.Next(2) == 0);
        foreach (var cell in whole)
        {
            if (way == 2 || (way == 0) != count.Contains(cell))
            {
                var aim = Any(way == 0 ? count : whole);
                var some = Math.Min(stay, table[cell]);
                stay -= some;
                Move(table, cell, way == 2 ? At(into, Column(cell)) : keepsRow && whole.Contains(At(Row(cell), Column(aim))) ? At(Row(cell), Column(aim)) : aim, table[cell] - some);
            }
        }
    }

    private void Resize(int[] table, int cell) => table[cell] = Math.Max(0, table[cell] + (random.Next(2) == 0 ? Some() : -Some()));

    private static void Move(int[] table, int from, int to, int some)
    {
        table[from] -= some;
        table[to] += some;
    }

    private int Some() => 1 + random.Next(random.Next(2) == 0 ? 3 : 12);

    private int Any(ImmutableArray<int> cells) => cells[random.Next(cells.Length)];

    // Mostly one where there is somebody.
    private int AnyOf(int[] table)
    {
        var cell = random.Next(table.Length);
        if (random.Next(8) > 0)
        {
            for (var step = 0; step < table.Length && table[cell] == 0; step++)
            {
                cell = (cell + 1) % table.Length;
            }
        }

        return cell;
    }

    private int At(int row, int column) => (row * columns) + column;

    private int Row(int cell) => cell / columns;

    private int Column(int cell) => cell % columns;
}
