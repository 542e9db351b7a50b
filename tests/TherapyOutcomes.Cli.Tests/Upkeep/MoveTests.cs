using TherapyOutcomes.Cli.Tests.Running;
using TherapyOutcomes.Cli.Tests.Stores;

namespace TherapyOutcomes.Cli.Tests.Upkeep;

public sealed class MoveTests
{
    // How an export begins.
    private const string Header = """{"header":{"format":"therapy-outcomes-store","version":1}}""";

    [Fact]
    public async Task Export_File_BelongsToItsOwnerAndHoldsNoWords()
    {
        await using var store = await SealedAsync();
        var file = Path.Combine(store.Folder, "clinic.export");

        var run = await CliRun.RunAsync(["export-store", file, .. store.Sealed]);

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.Contains("1 clinic, 3 records, 2 events and 3 keys.", run.Error, StringComparison.Ordinal);
        Assert.Contains("are sealed", run.Error, StringComparison.Ordinal);
        Assert.Empty(Canary.FilesWith("bad back since", store.Folder));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Theory]
    [InlineData("clinic.db", "is a database")]
    [InlineData("clinic.db-wal", "is a database")]
    [InlineData("keys.txt", "holds master keys")]
    public async Task Export_OverTheStoreOrItsKeys_IsRefused(string name, string said)
    {
        await using var store = await SealedAsync();
        var before = await store.RowsAsync();
        var keys = await File.ReadAllTextAsync(store.MasterKeys);

        var run = await CliRun.RunAsync(["export-store", Path.Combine(store.Folder, name), .. store.Sealed]);

        Assert.Contains(said, run.AssertRefused(), StringComparison.Ordinal);
        Assert.Equal(before, await store.RowsAsync());
        Assert.Equal(keys, await File.ReadAllTextAsync(store.MasterKeys));
    }

    [Theory]
    [InlineData("default:1:f4f6f62f25ec84e0c4de6d31e3147f62bcb50158001d94dce4eb5dae0052f201\n")]
    [InlineData("""{"type":"open-episode"}""")]
    [InlineData("x")]
    public async Task Export_OverAnotherFile_IsRefused(string content)
    {
        await using var store = await SealedAsync();
        using var file = new TempFile(content);

        var run = await CliRun.RunAsync(["export-store", file.Path, .. store.Sealed]);

        Assert.Contains("holds something else than an earlier export of a store, and would be overwritten", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(file.Path));
    }

    [Fact]
    public async Task Export_OverAnEarlierExportOrAnEmptyFile_ReplacesIt()
    {
        await using var store = await SealedAsync();
        using var file = new TempFile("");

        var first = await CliRun.RunAsync(["export-store", file.Path, .. store.Sealed]);
        await CliRun.PipeAsync(CommandLines.Score(30, "2026-02-05"), ["apply", "-", .. store.Sealed]);
        var second = await CliRun.RunAsync(["export-store", file.Path, .. store.Sealed]);

        Assert.Contains(" 2 events ", first.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(" 2 events ", second.Error, StringComparison.Ordinal);
        Assert.StartsWith(Header, await File.ReadAllTextAsync(file.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_StoreThatWasChanged_SaysThatNothingWasVerified()
    {
        await using var store = await SealedAsync();
        await store.ExecuteAsync("update outcome_events set actor = 'p2' where id = 'e1'");

        var run = await CliRun.RunAsync(["export-store", Path.Combine(store.Folder, "clinic.export"), .. store.Sealed]);

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("Verify the store, and import the file and verify the new store, before you destroy the old one.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_AgainOverAChangedRow_SaysWhatWasRecognizedAndFindsIt()
    {
        await using var store = await SealedAsync();
        await using var other = TestStore.Sqlite();
        var file = Path.Combine(store.Folder, "clinic.export");
        await CliRun.RunAsync(["export-store", file, .. store.Sealed]);
        await CliRun.RunAsync("import-store", file, "--store", other.Address, "--master-keys", store.MasterKeys);
        await other.ExecuteAsync("update outcome_events set actor = 'p2' where id = 'e1' and version = 2");

        var again = await CliRun.RunAsync("import-store", file, "--store", other.Address, "--master-keys", store.MasterKeys);

        Assert.Equal(1, again.ExitCode);
        Assert.Contains("3 records had been imported before and were left as they are.", again.Out, StringComparison.Ordinal);
        Assert.Contains("episode/e1 v2 in the clinic default: event changed.", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_StoreThatCannotBeExported_LeavesTheFileAsItWas()
    {
        await using var store = await SealedAsync();
        await store.ExecuteAsync("update outcome_events set event_id = 'x' where id = 'e1'");
        var file = Path.Combine(store.Folder, "clinic.export");
        await File.WriteAllTextAsync(file, Header);

        var run = await CliRun.RunAsync(["export-store", file, .. store.Sealed]);

        Assert.StartsWith("TO3012: ", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Equal(Header, await File.ReadAllTextAsync(file));
        Assert.DoesNotContain(Directory.EnumerateFiles(store.Folder), path => path.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_IntoANewStore_SaysWhatCameAndVerifies()
    {
        await using var store = await SealedAsync();
        await using var other = TestStore.Sqlite();
        var file = Path.Combine(store.Folder, "clinic.export");
        await CliRun.RunAsync(["export-store", file, .. store.Sealed]);

        var first = await CliRun.RunAsync("import-store", file, "--store", other.Address, "--master-keys", store.MasterKeys);
        var again = await CliRun.RunAsync("import-store", file, "--store", other.Address, "--master-keys", store.MasterKeys);

        Assert.StartsWith($"Imported into {other.Address}: 1 clinic, 3 records, 2 events and 3 keys.\nVerified 1 clinic", first.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains("Intact: ", first.Out, StringComparison.Ordinal);
        Assert.Contains("had been imported before and were left as they are.", again.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains("a bad back since the move", (await CliRun.RunAsync("export-client", "c1", "--store", other.Address, "--master-keys", store.MasterKeys)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Unencrypted_CanBeRead()
    {
        await using var store = TestStore.Sqlite();
        await using var other = TestStore.Sqlite();
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open), ["apply", "-", .. store.Unencrypted]);
        var file = Path.Combine(store.Folder, "clinic.export");
        var export = await CliRun.RunAsync("export-store", file, "--store", store.Address);

        var run = await CliRun.RunAsync(["import-store", file, .. other.Unencrypted]);

        Assert.Contains("holds the words of clients as they are", export.Error, StringComparison.Ordinal);
        Assert.Contains("Intact: ", run.AssertSucceeded(), StringComparison.Ordinal);
    }

    // New keys could never read what others sealed.
    [Fact]
    public async Task Import_WithoutTheKeys_CreatesNone()
    {
        await using var store = await SealedAsync();
        await using var other = TestStore.Sqlite();
        var file = Path.Combine(store.Folder, "clinic.export");
        await CliRun.RunAsync(["export-store", file, .. store.Sealed]);

        var undecided = await CliRun.RunAsync("import-store", file, "--store", other.Address);
        var missing = await CliRun.RunAsync(["import-store", file, .. other.Sealed]);

        Assert.Contains("Choose how to keep", undecided.AssertRefused(), StringComparison.Ordinal);
        Assert.Contains("is not there", missing.AssertRefused(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(other.Folder));
    }

    [Fact]
    public async Task Import_SealedAsUnencrypted_IsRefused()
    {
        await using var store = await SealedAsync();
        await using var other = TestStore.Sqlite();
        var file = Path.Combine(store.Folder, "clinic.export");
        await CliRun.RunAsync(["export-store", file, .. store.Sealed]);

        var run = await CliRun.RunAsync(["import-store", file, .. other.Unencrypted]);

        Assert.Contains("are sealed, and no master keys were given. Give --master-keys with the file of those that sealed them.", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(other.Folder));
    }

    [Fact]
    public async Task Import_UnencryptedWithMasterKeys_NamesTheOption()
    {
        await using var store = TestStore.Sqlite();
        await using var other = TestStore.Sqlite();
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open), ["apply", "-", .. store.Unencrypted]);
        var file = Path.Combine(store.Folder, "clinic.export");
        await CliRun.RunAsync("export-store", file, "--store", store.Address);
        await CliRun.RunAsync("add-master-key", store.MasterKeys);

        var run = await CliRun.RunAsync("import-store", file, "--store", other.Address, "--master-keys", store.MasterKeys);

        Assert.Contains("are stored unencrypted in the file, so it can't be imported with master keys. Import it with --unencrypted instead of --master-keys.", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(other.Folder));
    }

    [Fact]
    public async Task Import_RefusedIntoAnEmptyFileThatWasThere_LeavesTheFile()
    {
        await using var store = await SealedAsync();
        await using var other = TestStore.Sqlite();
        var file = Path.Combine(store.Folder, "clinic.export");
        await CliRun.RunAsync(["export-store", file, .. store.Sealed]);
        await File.WriteAllTextAsync(other.Address, "");

        await CliRun.RunAsync(["import-store", file, .. other.Unencrypted]);

        Assert.True(File.Exists(other.Address));
    }

    [Fact]
    public async Task Import_RefusedIntoAStoreWithRecords_KeepsThem()
    {
        await using var store = await SealedAsync();
        await using var other = TestStore.Sqlite();
        var file = Path.Combine(store.Folder, "clinic.export");
        await CliRun.RunAsync(["export-store", file, .. store.Sealed]);
        await CliRun.RunAsync("import-store", file, "--store", other.Address, "--master-keys", store.MasterKeys);
        var before = await other.EventsAsync();
        await File.WriteAllTextAsync(file, "cut");

        (await CliRun.RunAsync("import-store", file, "--store", other.Address, "--master-keys", store.MasterKeys)).AssertRefused();

        Assert.Equal(before, await other.EventsAsync());
    }

    [Fact]
    public async Task MasterKeys_AFolder_IsSaidToBeOne()
    {
        await using var store = await SealedAsync();
        await using var other = TestStore.Sqlite();
        var file = Path.Combine(store.Folder, "clinic.export");
        await CliRun.RunAsync(["export-store", file, .. store.Sealed]);

        var verify = await CliRun.RunAsync("verify", "--store", store.Address, "--master-keys", store.Folder);
        var import = await CliRun.RunAsync("import-store", file, "--store", other.Address, "--master-keys", store.Folder);

        var said = $"--master-keys {store.Folder} is a folder. Give the file of the master keys";
        Assert.StartsWith(said, verify.AssertRefused(), StringComparison.Ordinal);
        Assert.StartsWith(said, import.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FileThatWasChanged_WritesNothing()
    {
        await using var store = await SealedAsync();
        await using var other = TestStore.Sqlite();
        var file = Path.Combine(store.Folder, "clinic.export");
        await CliRun.RunAsync(["export-store", file, .. store.Sealed]);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"actor\":\"p1\"", "\"actor\":\"p2\"", StringComparison.Ordinal));

        var run = await CliRun.RunAsync("import-store", file, "--store", other.Address, "--master-keys", store.MasterKeys);

        Assert.StartsWith("TO3017: ", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(other.Folder));
    }

    [Theory]
    [InlineData("-", "can't be piped")]
    [InlineData("/no/such/file", "can't be read: there is no such file")]
    public async Task Import_NoFile_IsRefusedBeforeAnythingIsCreated(string file, string said)
    {
        await using var store = TestStore.Sqlite();

        var run = await CliRun.RunAsync(["import-store", file, .. store.Unencrypted]);

        Assert.Contains(said, run.AssertRefused(), StringComparison.Ordinal);
        Assert.False(File.Exists(store.Address));
    }

    [Fact]
    public async Task Adopt_Copy_HasAnotherIdAndTheSameEvents()
    {
        await using var store = await SealedAsync();
        var before = await store.EventsAsync();
        var id = (await store.RowsAsync())[^1];

        var run = await CliRun.RunAsync("adopt-store", "--store", store.Address);

        Assert.StartsWith($"The store {store.Address} has a new id: ", run.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Equal(before, await store.EventsAsync());
        Assert.NotEqual(id, (await store.RowsAsync())[^1]);
    }

    [Fact]
    public async Task Adopt_Folder_IsSaidToBeOne()
    {
        await using var store = TestStore.Sqlite();

        Assert.StartsWith($"The store {store.Folder} can't be used, because it is a folder.", (await CliRun.RunAsync("adopt-store", "--store", store.Folder)).AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adopt_Restored_SaysThatNewerSealsAreNotInItAnyMore()
    {
        await using var store = await SealedAsync();

        var run = await CliRun.RunAsync("adopt-store", "--store", store.Address);

        Assert.Contains("run verify with the last seal that you kept from before the backup. Newer seals are not in it any more, and their numbers will be used again", run.AssertSucceeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adopt_NoStore_IsRefused()
    {
        await using var store = TestStore.Sqlite();

        Assert.Contains("There is no store at", (await CliRun.RunAsync("adopt-store", "--store", store.Address)).AssertRefused(), StringComparison.Ordinal);
        Assert.False(File.Exists(store.Address));
    }

    private static async Task<TestStore> SealedAsync()
    {
        var store = TestStore.Sqlite();
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open, CommandLines.Score(44, "2026-01-05")), ["apply", "-", .. store.Sealed]);
        return store;
    }
}
