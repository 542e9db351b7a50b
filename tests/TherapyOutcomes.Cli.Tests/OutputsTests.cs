using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests;

public sealed class OutputsTests
{
    private const string Scores = "--client client --time date --score odi --measure ODI";

    [Theory]
    [InlineData("/dev/full", "the disk is full")]
    [InlineData("/no/such/folder/page.html", "there is no such folder")]
    [InlineData("/tmp", "it is a folder, or access is denied")]
    public async Task Write_NotPossible_SaysWhy(string path, string why)
    {
        if (OperatingSystem.IsLinux())
        {
            var run = await CliRun.RunAsync($"report --from {SampleFiles.ClinicWeek} {Scores} --out {path}".Split(' '));

            Assert.StartsWith($"--out {path} can't be written: {why}.", run.AssertRefused(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Write_ExportOverItsInput_IsRefused()
    {
        var commands = CommandLines.All(CommandLines.Open);
        using var file = new TempFile(commands);

        var run = await CliRun.RunAsync("export-client", "c1", "--from", file.Path, "--out", file.Path);

        Assert.Contains("is the input file", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Equal(commands, await File.ReadAllTextAsync(file.Path));
    }

    [Fact]
    public async Task Write_ReportOverItsInput_IsRefused()
    {
        var commands = CommandLines.All(CommandLines.Open);
        using var file = new TempFile(commands);

        var run = await CliRun.RunAsync("report", "--from", file.Path, "--out", file.Path);

        Assert.Contains("is the input file", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Equal(commands, await File.ReadAllTextAsync(file.Path));
    }
}
