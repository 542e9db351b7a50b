using TherapyOutcomes.Import.Tests.Support;

namespace TherapyOutcomes.Import.Tests.Cases;

/// <summary>Files on which an earlier reader was wrong, each with its right values.</summary>
public sealed class CaseFileTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly TimeZoneInfo LosAngeles = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    [Theory]
    [InlineData("sep.csv", "odi", "ODI", "semicolons", "3 a 2026-01-05 40 & 4 a 2026-02-10 22")]
    [InlineData("hc2.csv", "score, raw, total, all", "NPRS", "semicolons", "2 a 2026-01-05 7 & 3 a 2026-02-10 3")]
    [InlineData("cr.csv", "odi", "ODI", "commas", "4 a 2026-01-05 40 & 5 a 2026-02-10 22")]
    [InlineData("deccomma.csv", "s", "ODI", "semicolons, decimal commas", "2 A 2026-01-31 46.5 & 3 A 2026-02-28 20")]
    [InlineData("eu.csv", "s", "NPRS", "semicolons, dates day.month.year", "2 A 2026-01-31 7 & 3 A 2026-02-28 3")]
    [InlineData("us.csv", "s", "NPRS", "commas, dates month/day/year", "2 A 2026-01-31 7 & 3 A 2026-02-28 3")]
    [InlineData("ts.csv", "s", "NPRS", "commas", "2 A 2026-01-31 7 & 3 A 2026-02-28 3")]
    [InlineData("pct.csv", "s", "ODI", "commas", "2 A 2026-01-31 46 & 3 A 2026-02-28 20")]
    [InlineData("slash.csv", "s", "NPRS", "commas", "2 A 2026-01-31 7 & 3 A 2026-02-28 3")]
    [InlineData("hash_ids.csv", "odi", "ODI", "commas", "2 #1 2026-01-01 40 & 3 #1 2026-01-29 26 & 4 #2 2026-01-01 40 & 5 #2 2026-01-29 20 & 6 b 2026-01-01 30 & 7 b 2026-01-29 28")]
    [InlineData("inj.csv", "odi", "ODI", "commas", "2 =cmd|calc 2026-01-05 40 & 3 =cmd|calc 2026-02-10 22 & 4 -2+3 2026-01-05 40 & 5 -2+3 2026-02-10 22")]
    public void Read_FileThatMeansOneThing_IsReadAsMeant(string name, string column, string measure, string readAs, string rows)
    {
        var file = ScoreFiles.ReadCase(name, options => options.Of(column, measure));

        ScoreFiles.AssertRows(file, rows.Split(" & "));
        Assert.StartsWith($"Read as: {readAs}", file.ReadAs, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DatesThatFitBothOrders_AsksForTheOrder()
    {
        var file = ScoreFiles.ReadCase("uk.csv", options => options.Of("s", "NPRS"));
        var said = ScoreFiles.ReadCase("uk.csv", options => options.Of("s", "NPRS") with { DateForm = DateForm.DayMonthYear });

        Assert.Equal(ProblemKind.DateOrder, file.Problem?.Kind);
        Assert.Contains("05/01/2026", file.Problem!.Message, StringComparison.Ordinal);
        Assert.Contains("DateForm", file.Problem.Message, StringComparison.Ordinal);
        ScoreFiles.AssertRows(said, "2 A 2026-01-05 7", "3 A 2026-02-05 3");
    }

    [Fact]
    public void Read_SerialNumbers_AreDatesOnlyOnRequest()
    {
        var file = ScoreFiles.ReadCase("serial.csv", options => options.Of("odi"));
        var said = ScoreFiles.ReadCase("serial.csv", options => options.Of("odi") with { DateForm = DateForm.ExcelSerial });

        Assert.Equal(ProblemKind.NothingUsed, file.Problem?.Kind);
        Assert.All(file.Rows, row => Assert.Contains("Excel", row.Reason, StringComparison.Ordinal));
        ScoreFiles.AssertRows(said, "2 a 2026-01-05 40", "3 a 2026-02-10 22");
    }

    [Fact]
    public void Read_SeveralMeasuresInOneColumn_AsksForTheMeasureColumn()
    {
        var file = ScoreFiles.ReadCase("multi.csv", options => options.Of("s"));
        var said = ScoreFiles.ReadCase("multi.csv", options => options.Of("s", null) with { MeasureColumn = "measure" });

        Assert.Equal(ProblemKind.SeveralMeasures, file.Problem?.Kind);
        Assert.Contains("MeasureColumn", file.Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(["ODI 46", "NPRS 7", "ODI 20", "NPRS 3"], said.Rows.Select(row => FormattableString.Invariant($"{row.Measure} {row.Value}")));
    }

    [Fact]
    public void Read_WeekSix_Is42DaysAfterTheBaseline()
    {
        var file = ScoreFiles.ReadCase("week.csv", options => options.Of("s", "NPRS"));

        ScoreFiles.AssertRows(file, "2 A 2026-11-19 7", "3 A 2026-12-31 3");
        Assert.Equal(42, (file.Rows[1].At!.Value.Date - file.Rows[0].At!.Value.Date).Days);
        Assert.Contains("time 0 taken as 2026-11-19", file.ReadAs, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Timestamps_FallOnTheClinicsDay()
    {
        var berlin = ScoreFiles.ReadCase("dt.csv", options => options.Of("odi") with { TimeZone = Berlin });
        var losAngeles = ScoreFiles.ReadCase("dt.csv", options => options.Of("odi") with { TimeZone = LosAngeles });

        ScoreFiles.AssertRows(berlin, "2 a 2026-01-05 40", "3 a 2026-02-11 22");
        ScoreFiles.AssertRows(losAngeles, "2 a 2026-01-05 40", "3 a 2026-02-10 22");
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 9, 30, 0, TimeSpan.FromHours(1)), berlin.Rows[0].At);
        Assert.Equal(new DateOnly(2026, 2, 11), berlin.AsOf);
    }

    [Fact]
    public void Read_TypingErrorInAYear_IsRefusedAndMovesNothing()
    {
        var file = ScoreFiles.ReadCase("typo.csv", options => options.Of("odi"));

        var refused = Assert.Single(file.Refused);
        Assert.Contains("2062", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(120, file.Rows.Length);
        Assert.Equal(2026, file.AsOf.Year);
    }

    [Fact]
    public void Read_RawSumsAsTScores_AreRefused()
    {
        var file = ScoreFiles.ReadCase("pi.csv", options => options.Of("r", "PROMIS-PI.6b"));

        Assert.Equal(ProblemKind.NothingUsed, file.Problem?.Kind);
        Assert.All(file.Rows, row => Assert.Contains("raw sum", row.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_CentimetresOnAScaleOfMillimetres_GivesAHint()
    {
        var file = ScoreFiles.ReadCase("cm.csv", options => options.Of("s", "VAS"));
        var told = ScoreFiles.ReadCase("cm.csv", options => options.Of("s", "VAS") with { Multiply = 10 });

        Assert.Contains(file.Hints, hint => hint.Kind == HintKind.Unit && hint.Message.Contains("centimetres", StringComparison.Ordinal) && hint.Message.Contains("Multiply 10", StringComparison.Ordinal));
        Assert.Empty(told.Hints);
        Assert.Equal(72, told.Rows[0].Value);
    }

    [Fact]
    public void Read_LettersComposedInTwoWays_NameOneClient()
    {
        var file = ScoreFiles.ReadCase("nfc.csv", options => options.Of("odi"));

        Assert.Equal(["Jos\u00E9"], file.Clients.AsEnumerable());
        Assert.Equal(2, file.Used);
    }

    [Fact]
    public void Read_LeadingZeros_AreTwoClientsAndAHint()
    {
        var file = ScoreFiles.ReadCase("lz.csv", options => options.Of("odi"));

        Assert.Equal(["007", "7"], file.Clients.AsEnumerable());
        Assert.Equal([HintKind.SimilarClients], file.Hints.Select(hint => hint.Kind));
    }

    [Fact]
    public void Read_LinesThatBeginWithAHash_AreNoComments()
    {
        var file = ScoreFiles.ReadCase("hash_bad.csv", options => options.Of("odi"));

        Assert.Equal(["2 refused", "3 refused", "4 refused", "5 refused"], file.Rows.Select(ScoreFiles.Line));
        Assert.Equal(ProblemKind.NothingUsed, file.Problem?.Kind);
    }

    [Fact]
    public void Read_QuotationMarkThatIsNotClosed_IsNamedAndTheOtherRowsAreUsed()
    {
        var file = ScoreFiles.ReadCase("cr_unclosed.csv", options => options.Of("odi"));

        Assert.Equal(8, file.Rows.Length);
        Assert.Equal([5], file.Refused.Select(row => row.Line));
        Assert.Contains("quotation mark", file.Refused.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CodeThatIsNoCharacter_StopsNothing()
    {
        var file = ScoreFiles.ReadCase("fffe.csv", options => options.Of("s") with { ClientColumn = "c", TimeColumn = "t" });

        Assert.Equal(2, file.Used);
        Assert.Single(file.Clients);
    }

    [Fact]
    public void Read_FileOfAHundredClients_UsesEveryRow()
    {
        var file = ScoreFiles.ReadCase("smallcells_0_20_20_10.csv", options => options.Of("s") with { ClientColumn = "c", TimeColumn = "t" });

        Assert.Equal((100, 100, 50), (file.Rows.Length, file.Used, file.Clients.Length));
    }
}
