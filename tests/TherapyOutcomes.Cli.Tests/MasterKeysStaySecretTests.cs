using System.CommandLine;
using TherapyOutcomes.Cli.Commands;
using TherapyOutcomes.Cli.Tests.Running;
using TherapyOutcomes.Cli.Tests.Stores;
using TherapyOutcomes.Vault;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Tests;

/// <summary>Whatever is mistaken for another file or another text, no output shows a part of a master key.</summary>
public sealed class MasterKeysStaySecretTests
{
    private const int LongestShown = 8;

    // Ids of different lengths, so that a message that is shortened cuts the key in different places.
    private static readonly string[] Lines = [MasterKeyRing.CreateLine("k"), MasterKeyRing.CreateLine("2026-11-27"), $"# former: {MasterKeyRing.CreateLine("2025-11-27")}"];

    private static readonly Dictionary<string, string> Needed = new()
    {
        ["--client"] = "client",
        ["--time"] = "date",
        ["--score"] = "odi",
        ["--measure"] = "ODI",
        ["--pre"] = "2026-01-05",
        ["--post"] = "2026-03-02",
        ["--better"] = "lower",
        ["--method"] = "anchor",
        ["--mic"] = "10",
        ["--actor"] = "dr-lee",
        ["--reason"] = "other",
        ["--hold"] = "h1",
        ["--referral"] = "r1",
        ["CLIENT"] = "c1",
        ["ID"] = "e1",
    };

    public static TheoryData<string> Commands => [.. CommandTree.Build(CliRun.Host(Stream.Null, TextWriter.Null, TextWriter.Null)).Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Run_KeyFileForAnyFile_ShowsNothingOfIt(string name)
    {
        await using var store = await SealedAsync();
        var (command, file) = (Command(name), store.MasterKeys);
        foreach (var symbol in Texts(command))
        {
            AssertNoKey(await CliRun.RunAsync([.. Around(command, symbol, store), .. Given(symbol, file)]));
            AssertNoKey(await CliRun.RunAsync([.. Around(command, symbol, store), .. Given(symbol, "-")], File.OpenRead(file)));
            Assert.All(Lines, line => Assert.Contains(line, File.ReadLines(file)));
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Run_KeyForAnyText_ShowsNothingOfIt(string name)
    {
        await using var store = await SealedAsync();
        var command = Command(name);
        foreach (var symbol in Texts(command))
        {
            foreach (var line in Lines)
            {
                AssertNoKey(await CliRun.RunAsync([.. Around(command, symbol, store), .. Given(symbol, line)]));
            }
        }
    }

    [Fact]
    public async Task Run_KeyFileForASealFile_SaysWhatItIs()
    {
        await using var store = await SealedAsync();

        var run = await CliRun.RunAsync(["verify", "--seal-file", store.MasterKeys, .. store.Sealed]);

        Assert.Equal("keys.txt is a file of master keys, which is only for --master-keys. Nothing of it was used. Give another file.\n", run.AssertRefused());
    }

    [Fact]
    public async Task Run_KeyFilePipedAsScores_SaysWhatItIs()
    {
        var run = await CliRun.PipeAsync(string.Join(';', Lines), "review", "-", "--client", "client", "--time", "date", "--score", "odi", "--measure", "ODI");

        Assert.StartsWith("The input is a file of master keys", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_KeyOnTheCommandLine_IsRefused()
    {
        var run = await CliRun.RunAsync("rules", Lines[0]);

        Assert.StartsWith("The command line holds a master key.", run.AssertRefused(), StringComparison.Ordinal);
        AssertNoKey(run);
    }

    [Fact]
    public async Task Run_KeyInTheEnvironment_IsNotShown()
    {
        await using var store = await SealedAsync();

        AssertNoKey(await CliRun.RunAsync(["verify", "--store", store.Address], Stream.Null, masterKeys: Lines[0]));
        AssertNoKey(await CliRun.RunAsync(["verify"], Stream.Null, store: Lines[0]));
    }

    private static void AssertNoKey(CliRun run)
    {
        foreach (var key in Lines.Select(line => line[(line.LastIndexOf(':') + 1)..]))
        {
            Assert.All(Enumerable.Range(0, key.Length - LongestShown), start => Assert.DoesNotContain(key.Substring(start, LongestShown + 1), run.Out + run.Error, StringComparison.Ordinal));
        }
    }

    private static CliCommand Command(string name) =>
        CommandTree.Build(CliRun.Host(Stream.Null, TextWriter.Null, TextWriter.Null)).Subcommands.Single(command => command.Name == name);

    // Everything that takes a text: a path, an id, a column, a reason.
    private static IEnumerable<Symbol> Texts(CliCommand command) =>
        command.Arguments.Where(argument => argument.ValueType != typeof(bool)).Concat<Symbol>(command.Options.Where(option => option.ValueType != typeof(bool)));

    private static string[] Given(Symbol symbol, string value) => symbol is Option ? [symbol.Name, value] : [value];

    // What the command needs beside the one that is tried.
    private static IEnumerable<string> Around(CliCommand command, Symbol tried, TestStore store)
    {
        string[] own = ["--from", "--store", "--master-keys"];
        var others = Texts(command).Where(symbol => symbol != tried && !own.Contains(symbol.Name)).ToList();
        var needed = others.Where(symbol => symbol is Option { Required: true } or Argument { Arity.MinimumNumberOfValues: > 0 }).SelectMany(symbol => Given(symbol, Needed.GetValueOrDefault(symbol.Name, SampleFiles.ClinicWeek)));
        var columns = command.Name == "report" && tried.Name == "--from" ? new[] { "--client", "client", "--time", "date", "--score", "odi", "--measure", "ODI" } : [];
        var where = tried.Name == "--from" || command.Options.All(option => option.Name != "--store") ? []
            : tried.Name == "--store" ? ["--master-keys", store.MasterKeys]
            : tried.Name == "--master-keys" ? ["--store", store.Address]
            : store.Sealed;
        return [command.Name, .. needed, .. columns, .. where];
    }

    private static async Task<TestStore> SealedAsync()
    {
        var store = TestStore.Sqlite();
        await File.WriteAllLinesAsync(store.MasterKeys, Lines);
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open), ["apply", "-", .. store.Sealed]);
        return store;
    }
}
