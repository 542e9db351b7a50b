namespace TherapyOutcomes.Cli.Tests.Reviewing;

public sealed class ReviewTests
{
    private const string Header = "client,date,odi\n";

    [Fact]
    public async Task Review_GainAtTheThreshold_IsImprovedAndGetsANextStep()
    {
        var report = await Reviews.JsonAsync(Header + "Ann Lee,2026-01-05,40\nAnn Lee,2026-01-19,29.5\nBob,2026-01-05,40\nBob,2026-01-19,30.5\n");

        Assert.Equal((2, 2, 1), (report.Int("clients"), report.Int("withFollowUp"), report.Int("everImproved")));
        Assert.Equal((1, 1), (report.Int("newest", "improved"), report.Int("newest", "unchanged")));
        Assert.Equal((1, 1), (report.Int("stages", "Documenting"), report.Int("stages", "Treating")));
        var entry = Assert.Single(report.At("worklist").EnumerateArray());
        Assert.Equal(("Ann Lee", "Documenting", "improved"), (entry.At("client").GetString(), entry.At("stage").GetString(), entry.At("verdict").GetString()));
        Assert.Equal((40, 29.5, 10.5), (entry.Int("baseline"), entry.At("score").GetDouble(), entry.At("gain").GetDouble()));
        Assert.Equal(("document-improvement", "2026-01-20", "routine", "DOC002"), (
            entry.At("nextStep", "command").GetString(),
            entry.At("nextStep", "dueOn").GetString(),
            entry.At("nextStep", "urgency").GetString(),
            entry.At("nextStep", "rule").GetString()));
    }

    [Fact]
    public async Task Review_RowsInAnyOrder_AreJudgedInTimeOrder()
    {
        var report = await Reviews.JsonAsync(Header + "a,2026-03-01,45\na,2026-01-05,44\na,2026-02-01,30\n");

        Assert.Equal((1, 1, 1), (report.Int("everImproved"), report.Int("gainsLost"), report.Int("losses", "relapse")));
    }

    [Fact]
    public async Task Review_WhoCannotBeJudged_IsCountedByReason()
    {
        var report = await Reviews.JsonAsync(Header + "once,2026-01-05,40\nlow,2026-01-05,6\nlow,2026-01-19,4\nnever,2026-01-05,\nnever,2026-01-06,NA\n");

        Assert.Equal(3, report.Int("clients"));
        Assert.Equal(1, report.Int("newest", "cannotBeJudged", "no follow-up"));
        Assert.Equal(1, report.Int("newest", "cannotBeJudged", "baseline too near the best score"));
        Assert.Equal(1, report.Int("newest", "cannotBeJudged", "no usable score"));
        Assert.Equal((3, 2), (report.Int("rows", "used"), report.Int("rows", "missing")));
    }

    [Theory]
    [InlineData("30", "Nobody has clearly improved so far, so there is no worklist. Possibly better: a (40 → 30). Another score will show")]
    [InlineData("39", "By these scores, nobody has got better so far")]
    [InlineData("", "No client has a later score yet, so nobody can be judged.")]
    public async Task Review_NobodyImproved_NamesWhoIsPossiblyBetter(string newest, string said)
    {
        var run = await Reviews.RunAsync(Header + $"a,2026-01-05,40\na,2026-01-19,{newest}\n");

        Assert.Contains(said, run.AssertSucceeded().ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_SomeImprovedAndSomePossibly_NamesThoseBelowTheWorklist()
    {
        var run = await Reviews.RunAsync(Header + "a,2026-01-05,40\na,2026-01-19,20\nb,2026-01-05,40\nb,2026-01-19,30\n");

        Assert.Contains("Possibly better and not listed above: b (40 → 30).", run.AssertSucceeded().ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_MissingScoresOnly_IsNoError()
    {
        var run = await Reviews.RunAsync(Header + "a,2026-01-05,40\na,2026-01-19,\n");

        run.AssertSucceeded();
    }

    [Fact]
    public async Task Review_BadRows_AreReportedByLineAndTheOthersUsed()
    {
        const string Csv = Header + """
            a,2026-01-05,40
            a,2026-01-19,forty
            a,2026-01-20,140
            a,soon,30

            ,2026-01-21,30
            a,2026-01-05,38
            a,2026-01-22
            "b
            c",2026-01-05,40
            a,2026-01-23,30,x
            a,2026-01-26,30
            """;
        var run = await Reviews.RunAsync(Csv, "--json");
        var bad = System.Text.Json.JsonDocument.Parse(run.Out).RootElement.At("rows", "refused").EnumerateArray().ToList();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal([3, 4, 5, 7, 8, 9, 12], bad.Select(row => row.Int("line")));
        Assert.Contains("a number from 0 to 100", bad[0].At("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains("the one on line 2", bad[4].At("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains("line 12: 4 cells, but the header has 3", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"used\": 3", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_QuoteThatIsNotClosed_LosesThatLineOnly()
    {
        var run = await Reviews.RunAsync(Header + "a,2026-01-05,40\n\"a,2026-01-12,38\na,2026-01-19,29\n", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 3: a quotation mark is not closed", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"everImproved\": 1", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_AsOf_RefusesLaterRows()
    {
        var report = await Reviews.JsonAsync(Header + "a,2026-01-05,40\na,2026-01-19,30\n", "--as-of", "2026-01-18");

        Assert.Equal((0, 1, 1), (report.Int("everImproved"), report.Int("rows", "used"), report.At("rows", "refused").GetArrayLength()));
        Assert.Equal("2026-01-18", report.At("asOf").GetString());
    }

    [Theory]
    [InlineData("days", "0.5", "2026-06-30")]
    [InlineData("weeks", "6", "2026-06-30")]
    [InlineData("months", "2.5", "2026-06-30")]
    public async Task Review_NumbersWithoutStart_EndToday(string unit, string time, string asOf)
    {
        var report = await Reviews.JsonAsync(Header + $"a,0,40\na,{time},29\n", "--time-unit", unit);

        Assert.Equal((1, asOf), (report.Int("newest", "improved") + report.Int("newest", "unchanged") + NoFollowUp(report), report.At("asOf").GetString()));
    }

    [Fact]
    public async Task Review_MonthsFromAStart_AreCalendarMonths()
    {
        var report = await Reviews.JsonAsync(Header + "a,0,40\na,1,30\n", "--time-unit", "months", "--start", "2026-01-31");

        Assert.Equal("2026-02-28", report.At("asOf").GetString());
    }

    [Fact]
    public async Task Review_MeasureOfOnesOwn_WithNegativeScores()
    {
        var report = await Reviews.JsonAsync(
            Header + "a,2026-01-05,-8\na,2026-01-19,-4\n", "--measure", "GRC", "--range", "-10-10", "--better", "higher", "--mic", "4", "--mdc", "2.5");

        Assert.Equal(1, report.Int("everImproved"));
    }

    [Fact]
    public async Task Review_SemicolonsAndTerminalCodes_AreReadAndShownHarmless()
    {
        var run = await Reviews.RunAsync("client;date;odi\n\u001b[31m[red]x;2026-01-05;40\n\u001b[31m[red]x;2026-01-19;29\n");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.Contains("[31m[red]x", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_CommasWithinQuotedNames_DoNotDecideTheDelimiter()
    {
        var run = await Reviews.RunAsync("client;date;odi;\"a,b,c,d,e\"\nelm;2026-01-05;40;\nelm;2026-01-19;30;\n");

        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Review_LongWorklist_IsCappedUnlessAllIsAsked()
    {
        var csv = Header + string.Concat(Enumerable.Range(1, 30).Select(number => $"client{number},2026-01-05,40\nclient{number},2026-01-19,20\n"));

        var capped = await Reviews.RunAsync(csv);
        var all = await Reviews.RunAsync(csv, "--all");
        var json = await Reviews.JsonAsync(csv);

        Assert.Contains("and 10 more; --all shows them", capped.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("more; --all", all.Out, StringComparison.Ordinal);
        Assert.Equal(30, json.At("worklist").GetArrayLength());
    }

    private static int NoFollowUp(System.Text.Json.JsonElement report) =>
        report.At("newest", "cannotBeJudged").TryGetProperty("no follow-up", out var count) ? count.GetInt32() : 0;
}
