using System.Text;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Applying;

public sealed class ApplyBadInputTests
{
    public static TheoryData<string, string> BadLines => new()
    {
        { "not json", "TO1001" },
        { "[]", "TO1002" },
        { """{"type":"no-such-thing"}""", "TO1003" },
        { With("\"nickname\":\"x\""), "TO1004" },
        { With("\"actor\":\"p1\""), "TO1005" },
        { CommandLines.Open.Replace("\"chronic\"", "null", StringComparison.Ordinal), "TO1006" },
        { CommandLines.Open.Replace("\"c1\"", "7", StringComparison.Ordinal), "TO1007" },
        { CommandLines.Open.Replace("\"e1\"", "\"e 1\"", StringComparison.Ordinal), "TO1008" },
        { CommandLines.Open.Replace("\"ODI\"", "\"XYZ\"", StringComparison.Ordinal), "TO1011" },
        { CommandLines.Score(44, "2026-01-05"), "TO1012" },
        { new string('[', 100_000), "TO1001" },
        { string.Concat(Enumerable.Repeat("{\"a\":", 50_000)), "TO1001" },
        { "\0\0\0", "TO1001" },
        { CommandLines.Open.Replace("2026-01-05T09:00:00Z", "9999-12-31T23:59:59Z", StringComparison.Ordinal), "TO1009" },
    };

    [Theory]
    [MemberData(nameof(BadLines))]
    public async Task Apply_BadLine_GetsItsErrorAndTheNextGoesOn(string line, string code)
    {
        var run = await CliRun.PipeAsync(CommandLines.All(line, CommandLines.Open), "apply", "-");

        var answers = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(2, answers.Length);
        Assert.Contains($"\"code\":\"{code}\"", answers[0], StringComparison.Ordinal);
        Assert.Contains("\"accepted\":true", answers[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_NotUtf8_GetsAnError()
    {
        byte[] bytes = [.. "{\"type\":\""u8, 0xFF, 0xC3, .. "\"}\n"u8, .. Encoding.UTF8.GetBytes(CommandLines.Open)];

        var run = await CliRun.RunAsync(["apply", "-"], new MemoryStream(bytes));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("\"accepted\":true", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_100MegabytesWithoutAnEnd_GetsAnErrorAndTheNextLineGoesOn()
    {
        using var input = new GeneratedLine(100_000_000, Encoding.UTF8.GetBytes("\n" + CommandLines.Open));

        var run = await CliRun.RunAsync(["apply", "-"], input);

        var answers = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("TO1014", answers[0], StringComparison.Ordinal);
        Assert.Contains("\"accepted\":true", answers[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \r\n\t\n")]
    [InlineData("\uFEFF")]
    public async Task Apply_NoLineAtAll_ExitsWith2AndAMessage(string content)
    {
        using var file = new TempFile(content);

        var run = await CliRun.RunAsync("apply", file.Path);

        Assert.Contains("is empty", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-file.jsonl")]
    [InlineData(".")]
    [InlineData("a\0b")]
    public async Task Apply_FileThatCannotBeRead_ExitsWith2AndAMessage(string path)
    {
        var run = await CliRun.RunAsync("apply", path);

        Assert.Contains("can't be read", run.AssertRefused(), StringComparison.Ordinal);
    }

    private static string With(string field) => CommandLines.Open[..^1] + "," + field + "}";
}
