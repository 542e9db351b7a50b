using System.Collections.Immutable;

namespace TherapyOutcomes.Tests.Support;

/// <summary>
/// Looks for other tables that would have been published in the same way and in which a small count has another value. Where all tables are too many
/// to be tried, as many different values as the smallest count that is published are enough to say that nobody can tell that the count is small.
/// </summary>
/// <param name="counts">The counts that are defended: the cells that add up to each of them.</param>
/// <param name="columns">The number of columns. A cell is found at row * columns + column.</param>
/// <param name="smallest">The smallest count that is published.</param>
/// <param name="publish">Returns everything that is shown of a table, as text.</param>
/// <param name="random">Where the attempts come from.</param>
internal sealed class WitnessSearch(ImmutableArray<ImmutableArray<int>> counts, int columns, int smallest, Func<int[], string> publish, Random random)
{
    // What is no news about the count that is looked at is not even published.
    private const int Changes = 12;
    private const int MostWitnesses = 200;

    private readonly Dictionary<string, Alike> _seen = new(StringComparer.Ordinal);
    private readonly TableMoves _moves = new(columns, random);

    // Of each count, those of which it is a part.
    private readonly ImmutableArray<ImmutableArray<int>> _wholes =
        [.. counts.Select(count => ImmutableArray.CreateRange(Enumerable.Range(0, counts.Length).Where(whole => count.All(counts[whole].Contains))))];

    /// <summary>The greatest number of other tables to publish for one table.</summary>
    public int Attempts { get; init; } = 200_000;

    /// <summary>The number of tables that were published.</summary>
    public long Published { get; private set; }

    /// <summary>Returns the small counts of a table that are given away, as far as the search can see.</summary>
    public IReadOnlyList<ImmutableArray<int>> Find(int[] table)
    {
        var text = Publish(table);
        if (!_seen.TryGetValue(text, out var alike))
        {
            _seen[text] = alike = new Alike([table], new ulong[counts.Length]);
        }

        var open = Enumerable.Range(0, counts.Length).Where(count => Value(table, counts[count]) is var value && value > 0 && value < smallest).ToList();
        Note(table, alike, open);
        for (var attempt = 0; attempt < Attempts && open.Count > 0; attempt++)
        {
            if (Changed(alike, open[random.Next(open.Count)]) is { } other && Publish(other) == text)
            {
                Note(other, alike, open);
            }
        }

        return [.. open.Select(count => counts[count])];
    }

    /// <summary>Returns tables that were published in the same way as a table.</summary>
    public IReadOnlyList<int[]> WitnessesOf(int[] table) => _seen[publish(table)].Tables;

    private int[]? Changed(Alike alike, int count)
    {
        var cells = counts[count];
        for (var change = 0; change < Changes; change++)
        {
            var changed = _moves.Of(Start(alike.Tables, cells), cells, counts[_wholes[count][random.Next(_wholes[count].Length)]]);
            if ((alike.Values[count] & Bit(Value(changed, cells))) == 0)
            {
                return changed;
            }
        }

        return null;
    }

    // From a greatest or smallest value, a new one is only a step away.
    private int[] Start(List<int[]> tables, ImmutableArray<int> cells)
    {
        var start = tables[random.Next(tables.Count)];
        var (others, sign) = (random.Next(6), random.Next(2) == 0 ? 1 : -1);
        for (; others > 0; others--)
        {
            var other = tables[random.Next(tables.Count)];
            start = Value(other, cells) * sign > Value(start, cells) * sign ? other : start;
        }

        return start;
    }

    private string Publish(int[] table)
    {
        Published++;
        return publish(table);
    }

    // Counts of which enough values are known are no longer looked at.
    private void Note(int[] table, Alike alike, List<int> open)
    {
        var before = alike.Tables.Count;
        for (var index = open.Count - 1; index >= 0; index--)
        {
            var count = open[index];
            var bit = Bit(Value(table, counts[count]));
            if ((alike.Values[count] & bit) == 0)
            {
                alike.Values[count] |= bit;
                Keep(table, alike, before);
            }

            if (ulong.PopCount(alike.Values[count]) >= (ulong)smallest)
            {
                open.RemoveAt(index);
            }
        }
    }

    private void Keep(int[] table, Alike alike, int before)
    {
        if (alike.Tables.Count == before && before < MostWitnesses)
        {
            alike.Tables.Add(table);
        }
        else if (before == MostWitnesses)
        {
            alike.Tables[random.Next(MostWitnesses)] = table;
        }
    }

    // All that is above 62 counts as one value.
    private static ulong Bit(int value) => 1UL << Math.Min(value, 63);

    private static int Value(int[] table, ImmutableArray<int> cells)
    {
        var sum = 0;
        foreach (var cell in cells)
        {
            sum += table[cell];
        }

        return sum;
    }

    // Values holds a bit for each value that a count has had.
    private sealed record Alike(List<int[]> Tables, ulong[] Values);
}
