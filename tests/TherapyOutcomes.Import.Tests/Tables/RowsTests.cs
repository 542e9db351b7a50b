using TherapyOutcomes.Import.Tests.Support;

namespace TherapyOutcomes.Import.Tests.Tables;

public sealed class RowsTests
{
    [Fact]
    public void Read_BlankLinesAndQuotedNewlines_KeepTheLineNumbers()
    {
        var file = ScoreFiles.Read("\nclient,date,score\n\na,2026-01-05,40\n  \n\"b\nb\",2026-01-05,41\nc,2026-01-05,42\n\n\n");

        Assert.Equal([4, 6, 8], file.Rows.Select(row => row.Line));
        Assert.Equal(["a", "b\nb", "c"], file.Clients.AsEnumerable());
    }

    [Theory]
    [InlineData("a,2026-01-05")]
    [InlineData("a,2026-01-05,40,1")]
    [InlineData("a")]
    [InlineData("\"a\"b,2026-01-05,40")]
    [InlineData("\"a,2026-01-05,40")]
    [InlineData("\0a,2026-01-05")]
    [InlineData("#a,2026-01-05")]
    [InlineData("//")]
    public void Read_LineThatIsNoRow_IsRefusedWithItsLineAndNothingElse(string line)
    {
        var file = ScoreFiles.Read($"client,date,score\nx,2026-01-05,1\n{line}\ny,2026-01-05,2\nz,2026-01-05,3\n");

        ScoreFiles.AssertRows(file, "2 x 2026-01-05 1", "3 refused", "4 y 2026-01-05 2", "5 z 2026-01-05 3");
        Assert.NotEqual("", file.Refused.Single().Reason);
    }

    [Fact]
    public void Read_LineThatBeginsWithTheCodeZero_IsARow() =>
        Assert.Equal(2, ScoreFiles.Read("client,date,score\n\0a,2026-01-05,40\nb,2026-01-05,40\n").Rows.Length);

    [Fact]
    public void Read_RowsOfDelimitersAlone_AreNoRows() =>
        Assert.Equal([2, 5], ScoreFiles.Read("client;date;score\na;2026-01-05;40\n;;\n ; ;\nb;2026-01-05;40\n;;\n").Rows.Select(row => row.Line));

    [Fact]
    public void Read_QuotationMarksThatAreNeverClosed_EachLineHasAFate()
    {
        var file = ScoreFiles.Read("client,date,score\n" + string.Concat(Enumerable.Range(0, 500).Select(row => row % 7 == 3 ? $"\"c{row},2026-01-05,40\n" : $"c{row},2026-01-05,40\n")));

        Assert.Equal(500, file.Rows.Length);
        Assert.Equal(Enumerable.Range(2, 500), file.Rows.Select(row => row.Line));
    }

    [Fact]
    public void Read_LongestCell_IsRefusedAndTheNextRowsAreUsed()
    {
        var file = ScoreFiles.Read($"client,date,score\n{new string('a', 300_000)},2026-01-05,40\nb,2026-01-05,41\n");

        ScoreFiles.AssertRows(file, "2 refused", "3 b 2026-01-05 41");
    }

    [Fact]
    public void Read_DecimalCommaBetweenCommas_IsRefusedWithTheReason() =>
        Assert.Contains("decimal comma", ScoreFiles.Read("client,date,score\na,2026-01-05,46,5\nb,2026-01-05,46\n").Refused.Single().Reason, StringComparison.Ordinal);
}
