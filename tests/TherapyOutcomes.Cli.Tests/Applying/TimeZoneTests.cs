using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Applying;

/// <summary>The command line counts days in the zone of <c>--time-zone</c>, and says once if a file's times look as if they were from elsewhere.</summary>
public sealed class TimeZoneTests
{
    private const string LosAngeles = "America/Los_Angeles";

    // Withheld through 12 January, which ends at the clinic when it is 8:00 in UTC.
    private const string Law =
        """{"type":"disclose","client":"c1","purpose":"requiredByLaw","recipient":"county office","scope":["notes"],"reason":"subpoena","legalBasis":"court order","withholdUntil":"2026-01-12","at":"2026-01-12T12:00:00-08:00","actor":"p1"}""";

    private static readonly string[] Zone = ["--time-zone", LosAngeles];

    [Fact]
    public async Task Apply_TheSameInstants_AnswersAlikeWithTheClinicsDays()
    {
        var own = await AnswersAsync(SameInstants.EveningInItsOwnOffset);
        var utc = await AnswersAsync(SameInstants.EveningInUtc);

        Assert.Equal(own, utc);
        Assert.Equal(["2026-01-13"], DueDates(own[^1], "document-improvement"));
    }

    [Fact]
    public async Task Apply_FollowUpsOnTwoDaysOfTheClinic_StayInMonitoring()
    {
        var utc = await AnswersAsync(SameInstants.FollowUpsInUtc);
        var own = await AnswersAsync(SameInstants.FollowUpsInTheirOwnOffset);

        Assert.Equal(utc, own);
        Assert.Equal("Monitoring", JsonDocument.Parse(own[^1]).RootElement.GetProperty("stage").GetString());
    }

    [Fact]
    public async Task Apply_WithoutTheOption_CountsDaysInUtc()
    {
        var run = await CliRun.PipeAsync(SameInstants.EveningInItsOwnOffset, "apply", "-");

        Assert.Equal(["2026-01-14"], DueDates(Lines(run)[^1], "document-improvement"));
    }

    [Theory]
    [InlineData("Mars/Olympus_Mons")]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    public async Task Apply_AnUnknownZone_SaysWhatToGive(string id)
    {
        var run = await CliRun.PipeAsync(SameInstants.EveningInUtc, "apply", "-", "--time-zone", id);

        Assert.Contains($"--time-zone is '{id}'. Give the id of a time zone, such as America/Los_Angeles", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worklist_InAZone_IsOfTheClinicsDay()
    {
        var run = await CliRun.PipeAsync(SameInstants.EveningInItsOwnOffset, ["worklist", "--from", "-", .. Zone]);

        Assert.StartsWith("As of 12 January 2026,", run.AssertSucceeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_InAZone_IsTheSameInAnyOffsetButForTheHistory()
    {
        string[] call = ["explain", "e1", "--from", "-", "--json", .. Zone];

        var own = JsonDocument.Parse((await CliRun.PipeAsync(WithScoreIds(SameInstants.EveningInItsOwnOffset), call)).AssertSucceeded()).RootElement;
        var utc = JsonDocument.Parse((await CliRun.PipeAsync(WithScoreIds(SameInstants.EveningInUtc), call)).AssertSucceeded()).RootElement;

        Assert.Equal("2026-01-12T20:00:00-08:00", utc.GetProperty("asOf").GetString());
        foreach (var property in own.EnumerateObject().Where(property => property.Name != "history"))
        {
            Assert.Equal(property.Value.GetRawText(), utc.GetProperty(property.Name).GetRawText());
        }
    }

    [Theory]
    [InlineData("2026-01-19T23:59:59-08:00", true)]
    [InlineData("2026-01-20T07:59:59Z", true)]
    [InlineData("2026-01-20T00:00:00-08:00", false)]
    [InlineData("2026-01-20T08:00:00Z", false)]
    public async Task Explain_AsOfADay_EndsAt24OfTheClinicsDay(string at, bool isThere)
    {
        var late = CommandLines.Score(30, "2026-01-19").Replace("2026-01-19T09:00:00Z", at, StringComparison.Ordinal);

        var run = await CliRun.PipeAsync(SameInstants.EveningInItsOwnOffset + late + "\n", ["explain", "e1", "--from", "-", "--as-of", "2026-01-19", .. Zone]);

        Assert.Contains("As of 19 January 2026, 23:59 -08:00.", run.Out.Replace(" \n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(isThere, run.Out.Contains("ODI 30", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-01-12", false)]
    [InlineData("2026-01-13", true)]
    public async Task Export_AsOfADay_WithholdsThroughTheClinicsDay(string asOf, bool isShown)
    {
        var run = await CliRun.PipeAsync(SameInstants.EveningInUtc + Law + "\n", ["export-client", "c1", "--from", "-", "--as-of", asOf, .. Zone]);

        Assert.Equal(isShown, run.Out.Contains("county office", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Summary_InAZone_IsWritten()
    {
        var run = await CliRun.PipeAsync(SameInstants.FollowUpsInTheirOwnOffset, ["summary", "e1", "--from", "-", .. Zone]);

        Assert.Equal(0, run.ExitCode);
        Assert.NotEqual("", run.Out);
    }

    [Fact]
    public async Task Report_InAZone_IsOfTheClinicsDay()
    {
        var run = await CliRun.PipeAsync(SameInstants.EveningInItsOwnOffset, ["report", "--from", "-", .. Zone]);

        Assert.Contains("As of 12 January 2026.", run.AssertSucceeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyCommand_OffsetsThatNeverFit_SaysSoOnce()
    {
        const string Remark = "No time in the file has an offset that UTC, the clinic's time zone, uses at that time.";
        foreach (var call in new string[][] { ["apply", "-"], ["worklist", "--from", "-"], ["explain", "e1", "--from", "-"], ["export-client", "c1", "--from", "-"], ["report", "--from", "-"] })
        {
            var run = await CliRun.PipeAsync(SameInstants.FollowUpsInTheirOwnOffset, call);

            Assert.Equal(0, run.ExitCode);
            Assert.Equal(2, run.Error.Split(Remark).Length);
            Assert.Contains("give its time zone with --time-zone", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Apply_SomeOffsetFits_SaysNothing() =>
        (await CliRun.PipeAsync(SameInstants.EveningInUtc, ["apply", "-", .. Zone])).AssertSucceeded();

    // In July, Los Angeles is at -07:00.
    [Fact]
    public async Task Apply_OffsetsOfTheOtherHalfOfTheYear_DontFit()
    {
        var july = SameInstants.EveningInItsOwnOffset.Replace("2026-01-", "2026-07-", StringComparison.Ordinal);

        var run = await CliRun.PipeAsync(july, ["apply", "-", .. Zone]);

        Assert.Contains($"has an offset that {LosAngeles}, the clinic's time zone, uses at that time", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_TimeRunsBackward_NamesTheFirstLine()
    {
        var one = await CliRun.PipeAsync(CommandLines.All(CommandLines.Open, CommandLines.Score(44, "2026-01-12"), CommandLines.Score(43, "2026-01-06")), "apply", "-");
        var two = await CliRun.PipeAsync(
            CommandLines.All(CommandLines.Open, CommandLines.Score(44, "2026-01-12"), CommandLines.Score(43, "2026-01-06"), CommandLines.Score(42, "2026-01-07")), "apply", "-");

        Assert.Equal((0, 0), (one.ExitCode, two.ExitCode));
        Assert.Contains("1 line is dated before an earlier line of the same record. The first is line 3.", one.Error, StringComparison.Ordinal);
        Assert.Contains("2 lines are dated before an earlier line of the same record. The first is line 3.", two.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_TheSameInstantInAnotherOffset_RunsNotBackward()
    {
        var again = CommandLines.Score(43, "2026-01-12").Replace("2026-01-12T09:00:00Z", "2026-01-12T01:00:00-08:00", StringComparison.Ordinal);

        (await CliRun.PipeAsync(CommandLines.All(CommandLines.Open, CommandLines.Score(44, "2026-01-12"), again), "apply", "-")).AssertSucceeded();
    }

    // Other records have their own course, and what was not recorded has none.
    [Fact]
    public async Task Apply_EarlierLinesOfOtherRecordsOrRefusedOnes_RunNotBackward()
    {
        var lines = CommandLines.All(
            CommandLines.Open,
            CommandLines.UnknownNote.Replace("2026-01-06", "2026-03-01", StringComparison.Ordinal),
            CommandLines.Score(44, "2026-01-12"),
            CommandLines.Open.Replace("\"e1\"", "\"e2\"", StringComparison.Ordinal));

        var run = await CliRun.PipeAsync(lines, "apply", "-");

        Assert.DoesNotContain("dated before", run.Error, StringComparison.Ordinal);
    }

    private static async Task<List<string>> AnswersAsync(string lines)
    {
        var run = await CliRun.PipeAsync(WithScoreIds(lines), ["apply", "-", .. Zone]);
        Assert.Equal(0, run.ExitCode);
        return Lines(run);
    }

    // The ids of scores are generated, so each gets its own.
    private static string WithScoreIds(string lines) => string.Join('\n', lines.Split('\n')
        .Select((line, index) => line.Replace("\"type\":\"record-score\"", $"\"type\":\"record-score\",\"score\":\"x{index}\"", StringComparison.Ordinal)));

    private static List<string> Lines(CliRun run) => [.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    private static IEnumerable<string?> DueDates(string answer, string command) => JsonDocument.Parse(answer).RootElement.GetProperty("nextSteps").EnumerateArray()
        .Where(step => step.GetProperty("command").GetString() == command)
        .Select(step => step.GetProperty("dueOn").GetString());
}
