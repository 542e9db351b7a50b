using CsCheck;
using TherapyOutcomes.Analysis;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Tests.Analysis;

public class SmallCellsAttackTests
{
    // A whole beyond which nothing new happens: all parts can be large at once.
    [Theory]
    [InlineData(2, 60)]
    [InlineData(3, 40)]
    [InlineData(4, 26)]
    [InlineData(5, 19)]
    public void Withhold_EveryListOfCounts_GivesNothingAway(int categories, int greatest) => Attacker.FindsNothing(
        Attacker.Vectors(categories, greatest), SmallCells.SmallestPublished, counts => Text(SmallCells.Withhold(counts)));

    // With a lower limit, the same method is tried on wholes that are many times the limit.
    [Theory]
    [InlineData(2, 3, 40)]
    [InlineData(3, 3, 24)]
    [InlineData(4, 3, 18)]
    [InlineData(5, 3, 15)]
    [InlineData(5, 4, 16)]
    public void Withhold_EveryListOfCountsWithALowerLimit_GivesNothingAway(int categories, int smallest, int greatest) => Attacker.FindsNothing(
        Attacker.Vectors(categories, greatest), smallest, counts => Text(SmallCells.Withhold(counts, smallest)));

    [Theory]
    [InlineData(2, 2, 11, 26)]
    [InlineData(2, 2, 3, 20)]
    [InlineData(2, 3, 3, 13)]
    [InlineData(3, 2, 3, 13)]
    public void Withhold_EveryTable_GivesNothingAway(int rows, int columns, int smallest, int greatest) => Attacker.FindsNothing(
        Attacker.Vectors(rows * columns, greatest), smallest, counts => Text(SmallCells.Withhold(Table(counts, columns), smallest)));

    [Theory]
    [InlineData(3, 13)]
    [InlineData(4, 14)]
    public void Withhold_EveryBreakdownOfSeveralLevels_GivesNothingAway(int smallest, int greatest) => Attacker.FindsNothing(
        Attacker.Vectors(6, greatest), smallest, counts => Text(SmallCells.Withhold(Levels(counts), smallest)));

    // Too many vectors to try them all: those that differ by some people in other cells are enough to hide each count.
    [Fact]
    public void Withhold_ListsOfAnyLength_GiveNothingAway() =>
        Gen.Int[0, 200].Array[2, 9].Sample(
            counts =>
            {
                var table = SmallCells.Withhold(counts);
                Assert.Equal(Text(table), Text(SmallCells.Withhold(counts)));
                var shown = table.GrandTotal is not null && table[0, 0] is not null;
                Assert.Equal(counts.Sum() >= 11 && counts.All(count => count is 0 or >= 11), shown);
                for (var cell = 0; cell < counts.Length && !shown; cell++)
                {
                    Assert.True(Possible(counts, cell, table).Count >= 11, $"{string.Join(' ', counts)}: cell {cell}");
                }
            },
            iter: 500);

    [Fact]
    public void Withhold_TheSmallestPartner_IsNotTold()
    {
        var table = SmallCells.Withhold([0, 20, 20, 10]);
        Assert.All(Enumerable.Range(0, 4), column => Assert.Null(table[0, column]));
        Assert.Equal(50, table.GrandTotal);
    }

    private static HashSet<int> Possible(int[] counts, int cell, PublishedTable table)
    {
        // Where the whole is hidden, it can be any of those that are.
        var wholes = table.GrandTotal is null ? Enumerable.Range(0, 12) : [counts.Sum()];
        return [.. wholes.SelectMany(sum => Possible(counts.Length, cell, sum, Text(table)))];
    }

    private static HashSet<int> Possible(int cells, int cell, int sum, string text)
    {
        var values = new HashSet<int>();
        for (var value = 0; value <= sum && values.Count < 11; value++)
        {
            foreach (var first in Enumerable.Range(0, Math.Min(sum - value, 11) + 1))
            {
                var candidate = new int[cells];
                candidate[cell] = value;
                candidate[(cell + 1) % cells] += first;
                candidate[(cell + (cells > 2 ? 2 : 1)) % cells] += sum - value - first;
                if (Text(SmallCells.Withhold(candidate)) == text)
                {
                    values.Add(value);
                }
            }
        }

        return values;
    }

    private static CountBreakdown Levels(int[] counts) => CountBreakdown.Of(
        CountBreakdown.Of(CountBreakdown.Of(counts[0]), CountBreakdown.Of(counts[1])),
        CountBreakdown.Of(CountBreakdown.Of(counts[2]), CountBreakdown.Of(CountBreakdown.Of(counts[3]), CountBreakdown.Of(CountBreakdown.Of(counts[4]), CountBreakdown.Of(counts[5])))));

    internal static int[,] Table(int[] counts, int columns)
    {
        var table = new int[counts.Length / columns, columns];
        for (var i = 0; i < counts.Length; i++)
        {
            table[i / columns, i % columns] = counts[i];
        }

        return table;
    }

    private static string Text(PublishedBreakdown node) => node.Parts.IsEmpty ? $"{node.Count}" : $"{node.Count}({string.Join(',', node.Parts.Select(Text))})";

    internal static string Text(PublishedTable table) => string.Join(' ', Enumerable.Range(0, table.Rows).Select(row => $"{string.Join(',', Enumerable.Range(0, table.Columns).Select(column => table[row, column]))}={table.RowTotal(row)}"))
        + $" {string.Join(',', Enumerable.Range(0, table.Columns).Select(table.ColumnTotal))}={table.GrandTotal}";
}
