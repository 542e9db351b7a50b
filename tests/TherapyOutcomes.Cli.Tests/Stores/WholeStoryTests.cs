using System.Text;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Stores;

/// <summary>Follows one client through: recorded, sealed, held, erased, verified, and moved to another database and back.</summary>
public sealed class WholeStoryTests
{
    private const string Word = "Quetzalcoatlus-under-the-floorboards";

    private static readonly string[] Erase = ["erase-client", "c-rowan", "--actor", "dr-lee", "--reason", "client-request"];

    [Fact]
    public async Task Story_OfOneClient_LeavesNoWordBehind()
    {
        await using var store = TestStore.Sqlite();
        await using var back = TestStore.Sqlite();

        await AssertAsync(store, [back]);
    }

    [PostgreSqlFact]
    public async Task Story_ThroughPostgreSql_LeavesNoWordBehind()
    {
        await using var store = TestStore.Sqlite();
        await using var server = await TestStore.PostgreSqlAsync();
        await using var back = TestStore.Sqlite();

        await AssertAsync(store, [server, back]);

        Assert.DoesNotContain(Convert.ToHexString(Encoding.UTF8.GetBytes(Word)), string.Join('\n', await server.RowsAsync()), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Word, string.Join('\n', await server.RowsAsync()), StringComparison.Ordinal);
    }

    private static async Task AssertAsync(TestStore store, TestStore[] ways)
    {
        var applied = await CliRun.PipeAsync(HarmfulStory.With(Word), ["apply", "-", .. store.Sealed]);
        Assert.Equal(0, applied.ExitCode);
        Assert.Contains(Word, (await RunAsync(store, "export-client", "c-rowan")).AssertSucceeded(), StringComparison.Ordinal);
        var seals = Path.Combine(store.Folder, "seals.txt");
        await File.WriteAllTextAsync(seals, (await RunAsync(store, "seal", "--actor", "dr-lee")).Out);
        (await RunAsync(store, "verify", "--seal-file", seals)).AssertSucceeded();

        (await RunAsync(store, "hold-erasure", "c-rowan", "--actor", "dr-lee", "--reason", Word)).AssertSucceeded();
        Assert.Contains("PRV006", (await RunAsync(store, [.. Erase, "--yes"])).Error, StringComparison.Ordinal);
        (await RunAsync(store, "release-erasure", "c-rowan", "--hold", "h1", "--actor", "dr-lee", "--reason", Word)).AssertSucceeded();
        var said = new List<CliRun> { await RunAsync(store, [.. Erase, "--yes"]) };
        Assert.Equal(0, said[0].ExitCode);

        said.Add(await RunAsync(store, "verify", "--seal-file", seals));
        Assert.Contains("Intact: ", said[^1].AssertSucceeded(), StringComparison.Ordinal);
        said.Add(await RunAsync(store, "export-client", "c-rowan"));
        var (exports, pages) = (new List<byte[]> { await ExportAsync(store, store, said) }, new List<string> { await PagesAsync(store, store, said) });
        foreach (var way in ways)
        {
            var import = await CliRun.RunAsync("import-store", ExportOf(store), "--store", way.Address, "--master-keys", store.MasterKeys);
            Assert.Contains("Intact: ", import.AssertSucceeded(), StringComparison.Ordinal);
            said.Add(import);
            exports.Add(await ExportAsync(way, store, said));
            pages.Add(await PagesAsync(way, store, said));
        }

        Assert.All(exports, export => Assert.Equal(exports[0], export));
        Assert.All(pages, page => Assert.Equal(pages[0], page));
        Assert.All([store, .. ways], each => Assert.Empty(Canary.FilesWith(Word, each.Folder)));
        Assert.All(said, run => Assert.DoesNotContain(Word, run.Out + run.Error, StringComparison.Ordinal));
        Assert.Contains("had been erased before", (await RunAsync(store, Erase)).AssertSucceeded(), StringComparison.Ordinal);
    }

    private static string ExportOf(TestStore store) => Path.Combine(store.Folder, "clinic.export");

    private static Task<CliRun> RunAsync(TestStore store, params string[] args) => CliRun.RunAsync([.. args, .. store.Sealed]);

    private static async Task<byte[]> ExportAsync(TestStore store, TestStore keys, List<CliRun> said)
    {
        said.Add(await CliRun.RunAsync("export-store", ExportOf(store), "--store", store.Address, "--master-keys", keys.MasterKeys));
        Assert.Equal(0, said[^1].ExitCode);
        return await File.ReadAllBytesAsync(ExportOf(store));
    }

    private static async Task<string> PagesAsync(TestStore store, TestStore keys, List<CliRun> said)
    {
        var pages = new StringBuilder();
        foreach (var args in (string[][])[["worklist"], ["explain", "e1"], ["report"]])
        {
            said.Add(await CliRun.RunAsync([.. args, "--store", store.Address, "--master-keys", keys.MasterKeys]));
            pages.Append(said[^1].AssertSucceeded());
        }

        return pages.ToString();
    }
}
