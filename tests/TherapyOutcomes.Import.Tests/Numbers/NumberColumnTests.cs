using TherapyOutcomes.Import.Tests.Support;

namespace TherapyOutcomes.Import.Tests.Numbers;

public sealed class NumberColumnTests
{
    [Theory]
    [InlineData("46.5", 46.5)]
    [InlineData("46,5", 46.5)]
    [InlineData("+20", 20)]
    [InlineData("1e1", 10)]
    [InlineData(" 20 ", 20)]
    [InlineData("\u00A020\u00A0", 20)]
    [InlineData("\u202F20", 20)]
    [InlineData("\u200E20", 20)]
    [InlineData("46%", 46)]
    [InlineData("46 %", 46)]
    [InlineData("46\u00A0%", 46)]
    [InlineData("46/100", 46)]
    [InlineData("46 / 100", 46)]
    [InlineData(".5", 0.5)]
    [InlineData(",5", 0.5)]
    [InlineData("46.", 46)]
    [InlineData("1,234", 1.234)]
    public void Read_FormOfANumber_IsRead(string cell, double expected) =>
        Assert.Equal((decimal)expected, Assert.Single(ScoreFiles.ReadScores([cell]).Rows).Value);

    [Theory]
    [InlineData("1,234.5")]
    [InlineData("1.234,5")]
    [InlineData("1 234")]
    [InlineData("1'234")]
    [InlineData("7/10")]
    [InlineData("46/0")]
    [InlineData("46%%")]
    [InlineData("about 46")]
    [InlineData("46 points")]
    [InlineData("1e400")]
    [InlineData("--5")]
    [InlineData("- 5")]
    [InlineData("٤٦")]
    [InlineData("\u221218")]
    [InlineData("101")]
    [InlineData("∞")]
    [InlineData("1/2")]
    public void Read_CellThatIsNoScoreOfTheMeasure_IsRefused(string cell) =>
        Assert.Equal(RowFate.Refused, ScoreFiles.ReadScores([cell, "40"]).Rows[0].Fate);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u00A0")]
    [InlineData("NA")]
    [InlineData("n/a")]
    [InlineData("NaN")]
    [InlineData("null")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("—")]
    public void Read_MarkOfAMissingScore_IsCountedAsMissing(string cell) =>
        Assert.Equal([RowFate.Missing, RowFate.Used], ScoreFiles.ReadScores([cell, "40"]).Rows.Select(row => row.Fate));

    [Fact]
    public void Read_MoreMissingMarks_AreThoseOfTheOptions()
    {
        string[] scores = ["999", "k.A.", "40"];

        Assert.Equal([RowFate.Refused, RowFate.Refused, RowFate.Used], ScoreFiles.ReadScores(scores).Rows.Select(row => row.Fate));
        Assert.Equal([RowFate.Missing, RowFate.Missing, RowFate.Used], ScoreFiles.ReadScores(scores, options => options with { MissingMarks = ["999", "K.a."] }).Rows.Select(row => row.Fate));
    }

    [Fact]
    public void Read_MinusSignOfTypesetters_IsAMinus() =>
        Assert.Equal(-18, ScoreFiles.ReadScores(["\u221218"], options => options with { Measure = null }).Rows[0].Value);

    [Fact]
    public void Read_BothMarks_TheOneThatTheFileUsesOtherwiseIsRefused()
    {
        var file = ScoreFiles.ReadScores(["46.5", "46,5"]);

        Assert.Equal([RowFate.Used, RowFate.Refused], file.Rows.Select(row => row.Fate));
        Assert.Contains("DecimalMark", file.Rows[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CommaThatCanSeparateThousands_IsRefusedUnlessSaid()
    {
        static ScoreFile Read(DecimalMark? mark) => ScoreFiles.ReadScores(["1,234", "2,345"], options => options with { Measure = null, DecimalMark = mark });

        Assert.Equal(ProblemKind.NothingUsed, Read(null).Problem?.Kind);
        Assert.Equal([1.234m, 2.345m], Read(DecimalMark.Comma).Rows.Select(row => row.Value));
        Assert.Equal(ProblemKind.NothingUsed, Read(DecimalMark.Point).Problem?.Kind);
    }

    [Fact]
    public void Read_NumberWithThousandsAndDecimals_ShowsThatTheCommaIsNoDecimalMark() =>
        Assert.All(ScoreFiles.ReadScores(["1,234.5", "1,234"]).Rows, row => Assert.Equal(RowFate.Refused, row.Fate));

    [Fact]
    public void Read_PointWhileTheOptionSaysComma_IsRefused() =>
        Assert.Equal([RowFate.Used, RowFate.Refused], ScoreFiles.ReadScores(["46,5", "46.5"], options => options with { DecimalMark = DecimalMark.Comma }).Rows.Select(row => row.Fate));

    [Theory]
    [InlineData("RMDQ", "46%", RowFate.Refused)]
    [InlineData("NPRS", "7/10", RowFate.Used)]
    [InlineData("NPRS", "7/100", RowFate.Refused)]
    [InlineData("NPRS", "11/10", RowFate.Refused)]
    [InlineData("KOOS.pain", "46%", RowFate.Used)]
    public void Read_SignAfterANumber_MustFitTheMeasure(string measure, string cell, RowFate fate) =>
        Assert.Equal(fate, ScoreFiles.ReadScores([cell], options => options with { Measure = new MeasureId(measure) }).Rows[0].Fate);

    [Fact]
    public void Read_TopOfAScaleThatIsMultiplied_IsThatOfTheFile() =>
        Assert.Equal(70, ScoreFiles.ReadScores(["7/10"], options => options with { Measure = new MeasureId("VAS"), Multiply = 10 }).Rows[0].Value);

    [Fact]
    public void Read_PercentSignsOnSomeNumbersOfNoMeasure_AreRefused() =>
        Assert.Equal([RowFate.Refused, RowFate.Used], ScoreFiles.ReadScores(["46%", "46"], options => options with { Measure = null }).Rows.Select(row => row.Fate));

    [Fact]
    public void Read_OnePointAmongCommas_RefusesThePoint() =>
        Assert.Equal(
            [RowFate.Used, RowFate.Used, RowFate.Refused],
            ScoreFiles.Read("client;date;score\na;2026-01-05;44,5\na;2026-01-06;38,5\na;2026-01-07;20.5\n").Rows.Select(row => row.Fate));

    [Theory]
    [InlineData("99.0")]
    [InlineData("099")]
    [InlineData("99")]
    public void Read_MissingMarkThatIsANumber_IsOneHoweverItIsWritten(string cell) =>
        Assert.Equal(1, ScoreFiles.Read($"client,date,score\na,2026-01-05,50\na,2026-01-06,{cell}\n", options => options with { MissingMarks = ["99"] }).Missing);

    [Fact]
    public void Read_PercentageThatWouldBeMultiplied_IsRefused() =>
        Assert.Contains("would change", Assert.Single(ScoreFiles.Read("client,date,score\na,2026-01-05,46%\n", options => options with { Multiply = 2 }).Refused).Reason, StringComparison.Ordinal);

    [Fact]
    public void Read_DecimalsInAColumnWithoutAName_AreNotCutOff() =>
        Assert.Equal([RowFate.Refused, RowFate.Used], ScoreFiles.Read("client,date,score,\na,2026-01-05,44,5\na,2026-01-19,26,\n").Rows.Select(row => row.Fate));
}
