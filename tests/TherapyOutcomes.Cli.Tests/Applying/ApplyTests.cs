using System.Text;
using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Applying;

public sealed class ApplyTests
{
    [Fact]
    public async Task Apply_GoodLines_AnswersEachInOrder()
    {
        using var file = new TempFile(CommandLines.All(CommandLines.Open, CommandLines.Score(44, "2026-01-05"), CommandLines.Session, CommandLines.Score(30, "2026-01-19")));

        var run = await CliRun.RunAsync("apply", file.Path, "--json");

        run.AssertSucceeded();
        var answers = Answers(run);
        Assert.Equal([1L, 2, 3, 5], answers.Select(answer => answer.GetProperty("version").GetInt64()));
        Assert.Equal("Documenting", answers[^1].GetProperty("stage").GetString());
    }

    [Fact]
    public async Task Apply_EachLine_IsJudgedAtItsOwnTime()
    {
        // In the future of the run's clock: only the line's own time counts.
        var run = await CliRun.PipeAsync(CommandLines.Open.Replace("2026-01-05", "2031-01-05", StringComparison.Ordinal), "apply", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("DOC005", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_ByteOrderMarkCrLfAndBlankLines_AreTolerated()
    {
        var run = await CliRun.PipeAsync("\uFEFF" + CommandLines.Open + "\r\n\r\n  \t \r\n" + CommandLines.Score(44, "2026-01-05"), "apply", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, Answers(run).Count);
    }

    [Fact]
    public async Task Apply_RefusedLine_ExitsWith1AndGoesOn()
    {
        var run = await CliRun.PipeAsync(CommandLines.All(CommandLines.Open, CommandLines.UnknownNote, CommandLines.Score(44, "2026-01-07")), "apply", "-");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal([true, false, true], Answers(run).Select(answer => answer.GetProperty("accepted").GetBoolean()));
        Assert.Contains("line 2: refused by REC001", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_RefusedAndMalformedLines_ExitsWith2()
    {
        var run = await CliRun.PipeAsync(CommandLines.All(CommandLines.Open, "{", CommandLines.UnknownNote), "apply", "-");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(3, Answers(run).Count);
    }

    [Fact]
    public async Task Apply_Stopped_ExitsCleanly()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var run = await CliRun.RunAsync(["apply", "-"], new MemoryStream(Encoding.UTF8.GetBytes(CommandLines.Open)), cancellationToken: stop.Token);

        Assert.Equal(130, run.ExitCode);
        Assert.Contains("Stopped", run.Error, StringComparison.Ordinal);
    }

    private static List<JsonElement> Answers(CliRun run) =>
        [.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
