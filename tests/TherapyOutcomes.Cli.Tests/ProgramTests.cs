using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests;

public sealed class ProgramTests
{
    private static readonly string Scores = $"{SampleFiles.ClinicWeek} --client client --time date --score odi";

    public static TheoryData<string> Commands =>
    [
        "--help",
        "--version",
        "rules",
        "rules MON003",
        "rules --json",
        "measures",
        "measures ODI --json",
        "diagram",
        $"review {Scores} --measure ODI",
        $"review {Scores} --measure ODI --json",
        $"analyze {Scores} --pre 2026-01-05 --post 2026-01-19 --better lower --method anchor --mic 10",
        $"report --from {Scores} --measure ODI",
        $"report --from {SampleFiles.InOrder}",
        $"apply {SampleFiles.InOrder}",
        $"worklist --from {SampleFiles.InOrder}",
        $"explain e1 --from {SampleFiles.InOrder}",
        $"explain e1 --from {SampleFiles.InOrder} --json",
        $"summary e1 --from {SampleFiles.InOrder} --as-of 2026-04-13",
        $"letter e1 --referral r1 --from {SampleFiles.InOrder}",
        $"card e1 --from {SampleFiles.InOrder}",
        $"export-client c-rowan --from {SampleFiles.InOrder}",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Run_ResultsHaveNoRoom_ExitsWith2AndOneLine(string args)
    {
        var (code, said) = await RunAsync(args, FailingStream.Full());

        Assert.Equal((2, "The results can't be written: No space left on device\n"), (code, said));
    }

    [Fact]
    public async Task Run_ResultsGetNoMoreRoomOnTheWay_ExitsWith2AndOneLine()
    {
        var (code, said) = await RunAsync("rules --json", FailingStream.Full(capacity: 20 * 1024));

        Assert.Equal((2, "The results can't be written: No space left on device\n"), (code, said));
    }

    [Fact]
    public async Task Run_ReaderOfTheResultsHasEnded_ExitsWith2AndOneLine()
    {
        var (code, said) = await RunAsync("rules", FailingStream.BrokenPipe());

        Assert.Equal((2, "The program that reads the output ended before everything was written.\n"), (code, said));
    }

    [Fact]
    public async Task Run_InputAndResultsFail_SaysWhatIsWrongWithTheInput()
    {
        var (code, said) = await RunAsync("rules XYZ001", FailingStream.Full());

        Assert.Equal(2, code);
        Assert.StartsWith("There is no rule 'XYZ001'.", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules MON003", 0)]
    [InlineData("rules XYZ001", 2)]
    [InlineData("no-such-command", 2)]
    public async Task Run_NobodyHearsTheMessages_OnlyTheCodeTells(string args, int expected)
    {
        using var output = new StringWriter();
        using var error = new StreamWriter(StandardStream.ForMessages(FailingStream.BrokenPipe)) { AutoFlush = true };

        Assert.Equal(expected, await Program.RunAsync(args.Split(' '), CliRun.Host(Stream.Null, output, error)));
    }

    private static async Task<(int Code, string Said)> RunAsync(string args, Stream results)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var output = new StreamWriter(StandardStream.ForResults(() => results), bufferSize: 16 * 1024);
        var code = await Program.RunAsync(args.Split(' '), CliRun.Host(Stream.Null, output, error));
        return (code, CliRun.Of(code, "", error.ToString()).Error);
    }
}
