using TherapyOutcomes.Import.Tests.Support;

namespace TherapyOutcomes.Import.Tests.Tables;

public sealed class DialectTests
{
    private static readonly string[] Expected = ["2 a 2026-01-05 40", "3 b 2026-02-10 22"];

    [Theory]
    [InlineData(',', "commas")]
    [InlineData(';', "semicolons")]
    [InlineData('\t', "tabs")]
    [InlineData('|', "vertical bars")]
    public void Read_EachDelimiter_IsDetectedAndTold(char delimiter, string told)
    {
        var file = ScoreFiles.Read("client,date,score\na,2026-01-05,40\nb,2026-02-10,22\n".Replace(',', delimiter));

        ScoreFiles.AssertRows(file, Expected);
        Assert.StartsWith($"Read as: {told}", file.ReadAs, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    [InlineData('^')]
    public void Read_FirstLineThatNamesTheDelimiter_IsNoHeader(char delimiter)
    {
        var file = ScoreFiles.Read($"sep={delimiter}\nclient,date,score\na,2026-01-05,40\nb,2026-02-10,22\n".Replace(',', delimiter));

        ScoreFiles.AssertRows(file, "3 a 2026-01-05 40", "4 b 2026-02-10 22");
    }

    [Theory]
    [InlineData("sep=\"")]
    [InlineData("sep=a")]
    [InlineData("sep=")]
    public void Read_FirstLineThatNamesNoDelimiter_IsTheHeader(string first) =>
        Assert.Equal(ProblemKind.Column, ScoreFiles.Read($"{first}\na,2026-01-05,40\n").Problem?.Kind);

    [Fact]
    public void Read_DelimitersInsideQuotationMarks_SeparateNothing()
    {
        var file = ScoreFiles.Read("client;date;score;\"notes; more; more\"\n\"a; the first\";2026-01-05;40;\"x,y,z\"\nb;2026-02-10;22;\"p,q,r\"\n");

        ScoreFiles.AssertRows(file, "2 a; the first 2026-01-05 40", "3 b 2026-02-10 22");
    }

    [Fact]
    public void Read_MoreOfAnotherMarkInTheRows_TheConsistentOneSeparates()
    {
        var file = ScoreFiles.Read("client;date;score\na, b, c;2026-01-05;40,5\nd, e;2026-02-10;22,5\n");

        ScoreFiles.AssertRows(file, "2 a, b, c 2026-01-05 40.5", "3 d, e 2026-02-10 22.5");
    }

    [Fact]
    public void Read_HeaderOnly_SaysThatThereAreNoRows()
    {
        var problem = ScoreFiles.Read("client,date,score\n").Problem;

        Assert.Equal(ProblemKind.NothingUsed, problem?.Kind);
        Assert.Contains("no rows", problem!.Message, StringComparison.Ordinal);
    }
}
