using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests;

/// <summary>The tool as a process, whose outputs the shell closes or redirects.</summary>
[Trait("Speed", "Slow")]
public sealed class ProcessHostTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("tool rules >/dev/full", "The results can't be written: No space left on device\n")]
    [InlineData("tool --help >/dev/full", "The results can't be written: No space left on device\n")]
    [InlineData("tool rules >&-", "The output is closed, so the results can't be written.\n")]
    [InlineData("tool rules MON003 --json >&-", "The output is closed, so the results can't be written.\n")]
    [InlineData("tool rules | true; exit ${PIPESTATUS[0]}", "The program that reads the output ended before everything was written.\n")]
    public async Task Create_ResultsCannotBeWritten_ExitsWith2AndOneLine(string line, string said)
    {
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(new CliRun(2, "", said), await ToolProcess.RunAsync(line));
        }
    }

    [Theory]
    [InlineData("tool rules XYZ001 2>&-", 2)]
    [InlineData("tool no-such-command 2>/dev/full", 2)]
    [InlineData("tool rules MON003 2>&- >/dev/null", 0)]
    public async Task Create_MessagesCannotBeWritten_OnlyTheCodeTells(string line, int code)
    {
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(new CliRun(code, "", ""), await ToolProcess.RunAsync(line));
        }
    }

    [Fact]
    public async Task Create_ResultsGoToAFileThatOthersWriteTo_NothingIsLost()
    {
        if (OperatingSystem.IsLinux())
        {
            var file = Path.Combine(_folder, "all.txt");

            await ToolProcess.RunAsync($"(echo before; tool diagram; echo after) >'{file}'");

            var lines = await File.ReadAllLinesAsync(file);
            Assert.Equal(("before", "stateDiagram-v2", "after"), (lines[0], lines[1], lines[^1]));
        }
    }

    [Fact]
    public async Task Create_ResultsGoToAPipe_ArriveWhole()
    {
        if (OperatingSystem.IsLinux())
        {
            var piped = await ToolProcess.RunAsync("tool rules --json | cat");

            Assert.Equal(new CliRun(0, (await CliRun.RunAsync("rules", "--json")).Out, ""), piped);
        }
    }
}
