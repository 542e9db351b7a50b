using System.Text.RegularExpressions;
using TherapyOutcomes.Cli.Tests.Running;
using TherapyOutcomes.Cli.Tests.Stores;

namespace TherapyOutcomes.Cli.Tests.Docs;

/// <summary>The command lines on the pages run, in their order, and print what the pages show.</summary>
public sealed partial class PageCommandsTests
{
    private static readonly string[] Tools = ["therapy-outcomes ", "dotnet run --project src/TherapyOutcomes.Cli -- "];

    [Theory]
    [InlineData("README.md", "seal", "erase", "prove")]
    [InlineData("docs/integrity.md", "verify", "seal", "against")]
    [InlineData("docs/feed.md", "feed")]
    [InlineData("docs/moving.md", "export", "import", "adopt")]
    [InlineData("docs/erasure.md", "hold", "release", "erase", "add-key", "rotate", "rotate-again")]
    public async Task Commands_OnThePage_RunAndPrintWhatItShows(string page, params string[] blocks)
    {
        await using var store = TestStore.Sqlite();
        var text = Repository.Read(page);
        await CliRun.RunAsync(["review", SampleFiles.ClinicWeek, "--client", "client", "--time", "date", "--score", "odi", "--measure", "ODI", .. store.Sealed]);
        foreach (var block in blocks)
        {
            var printed = new HashSet<string>();
            foreach (var line in Repository.Block(text, $"commands: {block}").Split('\n'))
            {
                printed.UnionWith(await RunAsync(line, store.Folder));
            }

            foreach (var line in Repository.Block(text, $"output: {block}").Split('\n'))
            {
                Assert.Contains(Comparable(line), printed);
            }
        }
    }

    private static async Task<IEnumerable<string>> RunAsync(string line, string folder)
    {
        var tool = Assert.Single(Tools, tool => line.StartsWith(tool, StringComparison.Ordinal));
        var (command, appended) = line[tool.Length..].Split(" >> ") is [var before, var file] ? (before, file) : (line[tool.Length..], null);
        var run = await CliRun.RunAsync([.. Argument().Matches(command).Select(match => Placed(match.Value.Trim('"'), folder))]);
        Assert.True(run.ExitCode == 0, $"{line}\n{run.Out}{run.Error}");
        if (appended is not null)
        {
            await File.AppendAllTextAsync(Placed(appended, folder), run.Out);
        }

        return (run.Out + run.Error).Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Split('\n').Select(Comparable);
    }

    // The files of the page are in the folder of the test.
    private static string Placed(string argument, string folder) => FileName().IsMatch(argument) ? Path.Combine(folder, argument) : argument;

    // Digests, ids, days and times differ from run to run.
    private static string Comparable(string line) => Changing().Replace(line.TrimEnd(), "…");

    [GeneratedRegex("""
        "[^"]*"|\S+
        """)]
    private static partial Regex Argument();

    [GeneratedRegex(@"^[a-z]+\.(db|txt|export)$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"[0-9a-f]{64}|[0-9a-f-]{36}|[0-9a-f]{32}|[0-9]+\.[0-9] s\b|[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}(, [0-9]{2}:[0-9]{2})?")]
    private static partial Regex Changing();
}
