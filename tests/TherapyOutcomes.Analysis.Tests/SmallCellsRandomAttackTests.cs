using System.Collections.Immutable;
using TherapyOutcomes.Analysis;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Tests.Analysis;

/// <summary>Withholds counts of tables that are too large to try them all, and looks for other tables that would have been published alike.</summary>
[Trait("Speed", "Slow")]
public class SmallCellsRandomAttackTests
{
    // Cells, totals of rows and columns, and the total of all, of tables with up to 6 groups and 5 classes.
    [Fact]
    public void Withhold_TenThousandRandomTables_GivesNoSmallCountAway()
    {
        var random = new Random(20261128);
        foreach (var (rows, columns) in from rows in Enumerable.Range(1, 6) from columns in Enumerable.Range(1, 5) where rows * columns > 1 select (rows, columns))
        {
            var search = new WitnessSearch(Counts(rows, columns), columns, SmallCells.SmallestPublished, counts => SmallCellsAttackTests.Text(SmallCells.Withhold(SmallCellsAttackTests.Table(counts, columns))), random);
            for (var number = 0; number < 350; number++)
            {
                var counts = RandomTable(random, rows, columns);
                var exposed = search.Find(counts);
                Assert.True(exposed.Count == 0, $"{string.Join(' ', counts)} in {columns} columns gives away {string.Join(" and ", exposed.Select(cells => string.Join(' ', cells)))}.");
            }
        }
    }

    // The same attack, as a proof that it can succeed: totals of columns are a second breakdown of the same people.
    [Fact]
    public void Find_TotalsOfColumnsAreShown_GivesSmallCountsAway()
    {
        var random = new Random(20261128);
        var search = new WitnessSearch(
            Counts(3, 3),
            3,
            SmallCells.SmallestPublished,
            counts => SmallCellsAttackTests.Text(SmallCells.Withhold(SmallCellsAttackTests.Table(counts, 3))) + SmallCellsAttackTests.Text(SmallCells.Withhold([.. Enumerable.Range(0, 3).Select(column => counts.Where((_, cell) => cell % 3 == column).Sum())])),
            random)
        {
            Attempts = 20_000,
        };

        Assert.Contains(Enumerable.Range(0, 200).Select(_ => RandomTable(random, 3, 3)), counts => search.Find(counts).Count > 0);
    }

    private static int[] RandomTable(Random random, int rows, int columns)
    {
        int[] edges = [0, 0, 1, 5, 10, 11, 12, 21, 22, 40];
        var style = random.Next(3);
        return [.. Enumerable.Range(0, rows * columns).Select(_ => style switch
        {
            0 => random.Next(4),
            1 => edges[random.Next(edges.Length)],
            _ => random.Next(3) == 0 ? 0 : 11 + random.Next(20),
        })];
    }

    private static ImmutableArray<ImmutableArray<int>> Counts(int rows, int columns)
    {
        var (ofRows, ofColumns) = (Enumerable.Range(0, rows).ToArray(), Enumerable.Range(0, columns).ToArray());
        return
        [
            .. from chosenRows in (int[][])[ofRows, .. ofRows.Select(row => (int[])[row])]
               from chosenColumns in (int[][])[ofColumns, .. ofColumns.Select(column => (int[])[column])]
               select ImmutableArray.CreateRange(from row in chosenRows from column in chosenColumns select (row * columns) + column),
        ];
    }
}
