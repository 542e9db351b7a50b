using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Applying;

public sealed class WholeFileTests
{
    private const string Law =
        """{"type":"disclose","client":"c1","purpose":"requiredByLaw","recipient":"county office","scope":["notes"],"reason":"subpoena","legalBasis":"court order","withholdUntil":"2026-01-12","at":"2026-01-13T05:00:00+09:00","actor":"p1"}""";

    private static readonly string Care = CommandLines.All(
        CommandLines.Open, CommandLines.Score(44, "2026-01-05"), CommandLines.Session, CommandLines.Score(43, "2026-01-12"), CommandLines.Score(12, "2026-02-16"));

    [Fact]
    public async Task Report_AsOfADay_ShowsNoScoreOfALaterOne()
    {
        var run = await CliRun.PipeAsync(Care, "report", "--from", "-", "--as-of", "2026-02-01");

        run.AssertSucceeded();
        Assert.Contains("44 \u2192 43 unchanged", System.Net.WebUtility.HtmlDecode(run.Out), StringComparison.Ordinal);
        Assert.DoesNotContain("2026-02-16", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worklist_AsOfADay_IsTheOneOfThatDay()
    {
        var run = await CliRun.PipeAsync(Care, "worklist", "--from", "-", "--as-of", "2026-02-01");

        Assert.Contains("Treating", run.AssertSucceeded(), StringComparison.Ordinal);
        Assert.DoesNotContain("document improvement", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_AsOfADay_TellsTheHistoryUntilThen()
    {
        var run = await CliRun.PipeAsync(Care, "explain", "e1", "--from", "-", "--as-of", "2026-02-01");

        Assert.Contains("ODI 43", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("ODI 12", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_AsOfADayBeforeTheEpisode_SaysThatItIsTooEarly()
    {
        var run = await CliRun.PipeAsync(Care, "explain", "e1", "--from", "-", "--as-of", "2026-01-04");

        Assert.Contains("no episode 'e1' in the clinic default by 4 January 2026", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_AsOfADayBeforeTheImprovement_IsNotWritten()
    {
        var run = await CliRun.PipeAsync(Care, "summary", "e1", "--from", "-", "--as-of", "2026-02-01");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains("REC002", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_AsOfADay_HasNothingOfALaterOne()
    {
        var run = await CliRun.PipeAsync(Care, "export-client", "c1", "--from", "-", "--as-of", "2026-02-01");

        Assert.Contains("2026-01-12 09:00", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-02-16", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-19T23:59:59Z", true)]
    [InlineData("2026-01-20T00:00:00Z", false)]
    [InlineData("2026-01-20T05:00:00+09:00", true)]
    [InlineData("2026-01-19T20:00:00-05:00", false)]
    public async Task Explain_AsOfADay_EndsAtTheClinicsMidnight(string at, bool isThere)
    {
        var late = CommandLines.Score(30, "2026-01-19").Replace("2026-01-19T09:00:00Z", at, StringComparison.Ordinal);

        var run = await CliRun.PipeAsync(Care + late + "\n", "explain", "e1", "--from", "-", "--as-of", "2026-01-19");

        Assert.Equal(isThere, run.Out.Contains("ODI 30", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Worklist_EverythingIsLater_HasNoEpisode()
    {
        var run = await CliRun.PipeAsync(Care, "worklist", "--from", "-", "--as-of", "2025-12-31");

        Assert.Contains("0 of 0 episodes", run.AssertSucceeded(), StringComparison.Ordinal);
    }

    // 13 January, 5:00 in Tokyo, is still the 12th at the clinic, whose days are those of UTC.
    [Fact]
    public async Task Export_NewestCommandIsOfAnotherOffset_WithholdsUntilTheClinicsDayEnds()
    {
        var run = await CliRun.PipeAsync(CommandLines.All(CommandLines.Open, Law), "export-client", "c1", "--from", "-");

        Assert.DoesNotContain("county office", run.AssertSucceeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worklist_NewestCommandIsOfAnotherOffset_IsOfTheClinicsDay()
    {
        var score = CommandLines.Score(43, "2026-01-12").Replace("2026-01-12T09:00:00Z", "2026-01-13T05:00:00+09:00", StringComparison.Ordinal);

        var run = await CliRun.PipeAsync(CommandLines.All(CommandLines.Open, CommandLines.Score(44, "2026-01-05"), score), "worklist", "--from", "-");

        Assert.StartsWith("As of 12 January 2026,", run.Out, StringComparison.Ordinal);
    }
}
