using System.CommandLine;
using TherapyOutcomes.Cli.Commands;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Commands;

/// <summary>A path that is empty, such as that of a variable that a script has not set, is named as such.</summary>
public sealed class EmptyPathsTests
{
    /// <summary>Every command with each of its options that take a path.</summary>
    public static TheoryData<string, string> Options
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (command, option) in Tree.Subcommands.SelectMany(command => command.Options.Where(TakesPath).Select(option => (command.Name, option.Name))))
            {
                data.Add(command, option);
            }

            return data;
        }
    }

    /// <summary>Every command whose argument is a path.</summary>
    public static TheoryData<string> Arguments => [.. Tree.Subcommands.Where(command => command.Arguments.Any(argument => argument.Name == "FILE")).Select(command => command.Name)];

    // The store may also be a connection string.
    private static bool TakesPath(Option option) => option.HelpName is { } name && option.Name != "--store"
        && (name.Contains("FILE", StringComparison.Ordinal) || name.Contains("PATH", StringComparison.Ordinal) || name.EndsWith(".csv", StringComparison.Ordinal));

    private static RootCommand Tree => CommandTree.Build(CliRun.Host(Stream.Null, TextWriter.Null, TextWriter.Null));

    [Theory]
    [MemberData(nameof(Options))]
    public async Task Run_EmptyPathOfAnOption_NamesTheOption(string command, string option) =>
        Assert.Contains($"{option} is empty. Give the path of a file.\n", (await CliRun.RunAsync(command, option, "")).AssertRefused(), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Arguments))]
    public async Task Run_EmptyPathOfAnArgument_NamesTheArgument(string command) =>
        Assert.Contains("FILE is empty. Give the path of a file.\n", (await CliRun.RunAsync(command, " ")).AssertRefused(), StringComparison.Ordinal);

    [Theory]
    [InlineData("worklist")]
    [InlineData("verify")]
    [InlineData("report")]
    public async Task Run_EmptyStore_NamesTheOption(string command) =>
        Assert.StartsWith("--store is empty. Give the path of a SQLite file", (await CliRun.RunAsync(command, "--store", "")).AssertRefused(), StringComparison.Ordinal);

    [Fact]
    public void Tree_PathsOfAllKinds_AreAmongThem()
    {
        var names = Options.Select(row => (string)row[1]).ToHashSet();

        Assert.Superset(new HashSet<string> { "--from", "--out", "--html", "--master-keys", "--rejects", "--clients", "--seal-file" }, names);
    }
}
