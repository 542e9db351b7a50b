using System.Diagnostics;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Analyzing;

/// <summary>The file that is read is never written over, by whatever path it is given.</summary>
public sealed class AnalyzeClientsFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private string Scores => Path.Combine(_folder, "scores.csv");

    private string Link => Path.Combine(_folder, "link.csv");

    public AnalyzeClientsFileTests() => File.WriteAllText(Scores, Analyses.Csv);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Analyze_ClientsOverTheInput_IsRefused() => await AssertRefusedAsync(Scores, Scores);

    [Fact]
    public async Task Analyze_ClientsOverTheInputThroughARelativePath_IsRefused() =>
        await AssertRefusedAsync(Scores, Path.Combine(_folder, "..", Path.GetFileName(_folder), "scores.csv"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Analyze_ClientsOverTheInputThroughALink_IsRefused(bool readsTheLink)
    {
        File.CreateSymbolicLink(Link, Scores);

        await (readsTheLink ? AssertRefusedAsync(Link, Scores) : AssertRefusedAsync(Scores, Link));
    }

    [Fact]
    public async Task Analyze_ClientsOverTheInputThroughALinkToALink_IsRefused()
    {
        File.CreateSymbolicLink(Path.Combine(_folder, "other.csv"), "scores.csv");
        File.CreateSymbolicLink(Link, "other.csv");

        await AssertRefusedAsync(Scores, Link);
    }

    [Fact]
    public async Task Analyze_ClientsOverTheInputThroughALinkedFolder_IsRefused()
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder, "folder"), _folder);

        await AssertRefusedAsync(Scores, Path.Combine(_folder, "folder", "scores.csv"));
    }

    [Fact]
    public async Task Analyze_ClientsOverTheInputThroughAHardLink_IsRefused()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // no command for it that needs no shell
        }

        using (var ln = Process.Start("ln", [Scores, Link]))
        {
            await ln.WaitForExitAsync();
        }

        await AssertRefusedAsync(Scores, Link);
    }

    [Fact]
    public async Task Analyze_ClientsThroughALinkToAnotherFile_AreWrittenThere()
    {
        var classes = Path.Combine(_folder, "classes.csv");
        File.CreateSymbolicLink(Link, classes);

        Assert.Equal(0, (await RunAsync(Scores, Link)).ExitCode);
        Assert.StartsWith("id,pre,post", await File.ReadAllTextAsync(classes), StringComparison.Ordinal);
        Assert.Equal(classes, new FileInfo(Link).LinkTarget);
    }

    [Fact]
    public async Task Analyze_ClientsOverAnotherFile_TakeItsPlace()
    {
        await File.WriteAllTextAsync(Link, Analyses.Csv.Replace('4', '5'));
        File.SetLastWriteTimeUtc(Link, File.GetLastWriteTimeUtc(Scores));

        Assert.Equal(0, (await RunAsync(Scores, Link)).ExitCode);
        Assert.StartsWith("id,pre,post", await File.ReadAllTextAsync(Link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_ClientsThatASpreadsheetWouldRun_GetAnApostrophe()
    {
        await File.WriteAllTextAsync(Scores, "client,week,odi\n=cmd|calc,0,40\n=cmd|calc,12,22\n-2+3,0,40\n-2+3,12,22\n-18,0,40\n-18,12,22\n\"x;=1\",0,40\n\"x;=1\",12,22\n");

        Assert.Equal(0, (await RunAsync(Scores, Link)).ExitCode);
        Assert.Equal(
            "id,pre,post,change,value,category\n\"'=cmd|calc\",40,22,-18,,improved\n\"'-2+3\",40,22,-18,,improved\n-18,40,22,-18,,improved\n\"x;'=1\",40,22,-18,,improved\n",
            await File.ReadAllTextAsync(Link));
    }

    [Fact]
    public async Task Analyze_ClientsWithoutAPath_IsAnErrorThatNamesTheOption()
    {
        var run = await RunAsync(Scores, "");

        Assert.StartsWith("--clients ", run.AssertRefused(), StringComparison.Ordinal);
    }

    private static async Task AssertRefusedAsync(string input, string output)
    {
        var run = await RunAsync(input, output);

        Assert.Contains("is the input file", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Equal(Analyses.Csv, await File.ReadAllTextAsync(input));
    }

    private static Task<CliRun> RunAsync(string input, string output) => CliRun.RunAsync(
        "analyze", input, "--client", "client", "--time", "week", "--pre", "0", "--post", "12", "--score", "odi", "--better", "lower", "--method", "anchor", "--mic", "5", "--clients", output);
}
