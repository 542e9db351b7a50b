using CsCheck;
using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Tests.Analysis;

public class SmallCellsTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void IsSmall_OneToTen_IsSmall(int count, bool expected) => Assert.Equal(expected, SmallCells.IsSmall(count));

    [Fact]
    public void Withhold_OneSmallCell_TakesItsWholeLineWithIt()
    {
        var table = SmallCells.Withhold([40, 5, 17, 0]);
        Assert.Equal([null, null, null, null], Row(table, 0));
        Assert.Equal(62, table.RowTotal(0));
        Assert.Null(table.ColumnTotal(0));
        Assert.True(table.HasWithheld);
    }

    [Fact]
    public void Withhold_ExactlyElevenInSmallParts_IsWithheldToo()
    {
        Assert.Null(SmallCells.Withhold([5, 6]).GrandTotal);
        Assert.Equal(12, SmallCells.Withhold([5, 7]).GrandTotal);
        Assert.Equal(11, SmallCells.Withhold([0, 11]).GrandTotal);
    }

    // A zero that is shown would tell that a whole that is withheld is not 0.
    [Fact]
    public void Withhold_Nobody_IsWithheldToo() => Assert.Null(SmallCells.Withhold([0, 0]).GrandTotal);

    [Fact]
    public void Withhold_Levels_ShowsEachAsFarAsItCanBe()
    {
        var published = SmallCells.Withhold(CountBreakdown.Of(
            CountBreakdown.Of(20),
            CountBreakdown.Of(CountBreakdown.Of(15), CountBreakdown.Of(CountBreakdown.Of(4), CountBreakdown.Of(9)))));
        Assert.Equal((48, 20, 28), (published.Count, published.Parts[0].Count, published.Parts[1].Count));
        Assert.Equal((15, 13), (published.Parts[1].Parts[0].Count, published.Parts[1].Parts[1].Count));
        Assert.All(published.Parts[1].Parts[1].Parts, part => Assert.Null(part.Count));
        Assert.True(published.HasWithheld);
    }

    [Fact]
    public void CountBreakdown_OfNullOrNegative_IsAnError()
    {
        Assert.Throws<AnalysisParameterException>(() => CountBreakdown.Of(-1));
        Assert.Throws<ArgumentNullException>(() => CountBreakdown.Of([null!]));
        Assert.Throws<OverflowException>(() => CountBreakdown.Of(CountBreakdown.Of(int.MaxValue), CountBreakdown.Of(1)));
        Assert.Throws<ArgumentNullException>(() => SmallCells.Withhold((CountBreakdown)null!));
    }

    [Fact]
    public void Withhold_SmallTotal_IsWithheldToo()
    {
        var table = SmallCells.Withhold([3, 4, 0]);
        Assert.Null(table.RowTotal(0));
        Assert.Null(table.GrandTotal);
    }

    [Fact]
    public void Withhold_NothingSmall_PublishesAll()
    {
        var table = SmallCells.Withhold([40, 11, 0]);
        Assert.False(table.HasWithheld);
        Assert.Equal((51, 40), (table.GrandTotal, table.ColumnTotal(0)));
    }

    [Fact]
    public void Withhold_Groups_HasOneRowAGroupAndOneColumnAClass()
    {
        var table = SmallCells.Withhold([new ClassCounts { Improved = 40, Unchanged = 30 }, new ClassCounts { Improved = 20, Unchanged = 4, Deteriorated = 12 }]);
        Assert.Equal((2, 6), (table.Rows, table.Columns));
        Assert.Null(table[1, (int)ChangeClass.Unchanged]);
        Assert.All(Row(table, 1), Assert.Null);
        Assert.Equal((40, 36, null, 106), (table[0, (int)ChangeClass.Improved], table.RowTotal(1), table.ColumnTotal((int)ChangeClass.Improved), table.GrandTotal));
        Assert.Throws<ArgumentOutOfRangeException>(() => table[2, 0]);
    }

    [Fact]
    public void Withhold_NegativeCount_IsAnError() => Assert.Throws<AnalysisParameterException>(() => SmallCells.Withhold([-1]));

    /// <summary>Gaussian elimination over what is published: no withheld value may have only one solution.</summary>
    [Fact]
    public void Withhold_AnyTable_LeavesNothingToSubtract() =>
        Gen.Int[0, 30].Array[2, 24].SelectMany(cells => Gen.Int[1, 4].Select(columns => (cells, columns))).Sample(
            input =>
            {
                var (rows, columns) = (Math.Max(1, input.cells.Length / input.columns), Math.Min(input.columns, input.cells.Length));
                var counts = new int[rows, columns];
                for (var i = 0; i < rows * columns; i++)
                {
                    counts[i / columns, i % columns] = input.cells[i];
                }

                var table = SmallCells.Withhold(counts);
                Assert.False(Solvable(table), "A withheld count follows from the published ones.");
                for (var row = 0; row < rows; row++)
                {
                    Assert.All(Enumerable.Range(0, columns), column => Assert.True(table[row, column] is null || table[row, column] == counts[row, column]));
                    Assert.All(Row(table, row), cell => Assert.False(cell is >= 1 and <= 10));
                    Assert.False(table.RowTotal(row) is >= 1 and <= 10);
                }
            },
            iter: 2000);

    private static int?[] Row(PublishedTable table, int row) => [.. Enumerable.Range(0, table.Columns).Select(column => table[row, column])];

    private static int? Cell(PublishedTable table, int row, int column) => (row == table.Rows, column == table.Columns) switch
    {
        (true, true) => table.GrandTotal,
        (true, false) => table.ColumnTotal(column),
        (false, true) => table.RowTotal(row),
        _ => table[row, column],
    };

    private static bool Solvable(PublishedTable table)
    {
        var unknowns = (from row in Enumerable.Range(0, table.Rows + 1) from column in Enumerable.Range(0, table.Columns + 1) where Cell(table, row, column) is null select (row, column)).ToArray();
        var equations = Enumerable.Range(0, table.Rows + 1).Select(row => unknowns.Select(cell => cell.row == row ? (cell.column == table.Columns ? -1.0 : 1) : 0).ToArray())
            .Concat(Enumerable.Range(0, table.Columns + 1).Select(column => unknowns.Select(cell => cell.column == column ? (cell.row == table.Rows ? -1.0 : 1) : 0).ToArray()))
            .ToArray();
        var next = 0;
        for (var unknown = 0; unknown < unknowns.Length && next < equations.Length; unknown++)
        {
            var pivot = Array.FindIndex(equations, next, equation => Math.Abs(equation[unknown]) > 1e-9);
            if (pivot < 0)
            {
                continue;
            }

            (equations[next], equations[pivot]) = (equations[pivot], equations[next]);
            var lead = equations[next].Select(value => value / equations[next][unknown]).ToArray();
            equations[next] = lead;
            for (var other = 0; other < equations.Length; other++)
            {
                if (other != next)
                {
                    var factor = equations[other][unknown];
                    equations[other] = equations[other].Select((value, i) => value - (factor * lead[i])).ToArray();
                }
            }

            next++;
        }

        return equations.Any(equation => equation.Count(value => Math.Abs(value) > 1e-9) == 1);
    }
}
