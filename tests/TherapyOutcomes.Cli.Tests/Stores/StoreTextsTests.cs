using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Stores;

/// <summary>How the words of clients are kept is decided when a store begins, and shows from then on.</summary>
public sealed class StoreTextsTests
{
    private static readonly string Care = CommandLines.All(CommandLines.Open);

    private static readonly string[] Review = ["review", SampleFiles.ClinicWeek, "--client", "client", "--time", "date", "--score", "odi", "--measure", "ODI"];

    [Fact]
    public async Task Apply_NewStoreUndecided_SaysBothWaysAndCreatesNothing()
    {
        await using var store = TestStore.Sqlite();

        var run = await CliRun.PipeAsync(Care, "apply", "-", "--store", store.Address);

        Assert.Collection(
            run.AssertRefused().Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.StartsWith($"{store.Address} has no records yet. Choose how to keep", line, StringComparison.Ordinal),
            line => Assert.StartsWith("  --master-keys FILE seals them", line, StringComparison.Ordinal),
            line => Assert.StartsWith("  --unencrypted stores them as they are", line, StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(store.Folder));
    }

    [Fact]
    public async Task Review_NewStoreUndecided_IsRefusedAndCreatesNothing()
    {
        await using var store = TestStore.Sqlite();

        var run = await CliRun.RunAsync([.. Review, "--store", store.Address]);

        Assert.Contains("Choose how to keep the words", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(store.Folder));
    }

    [PostgreSqlFact]
    public async Task Apply_NewPostgreSqlUndecided_CreatesNoTables()
    {
        await using var store = await TestStore.PostgreSqlAsync();

        var undecided = await CliRun.PipeAsync(Care, "apply", "-", "--store", store.Address);
        var read = await CliRun.RunAsync("worklist", "--store", store.Address);

        Assert.Contains("has no records yet", undecided.AssertRefused(), StringComparison.Ordinal);
        Assert.Contains("holds no records of therapy-outcomes", read.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_EmptyStoreUndecided_IsRefused()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync("{}\n", ["apply", "-", .. store.Unencrypted]);

        var run = await CliRun.PipeAsync(Care, "apply", "-", "--store", store.Address);

        Assert.Contains("has no records yet", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "New master keys are in ")]
    [InlineData("es", "Las claves maestras nuevas están en ")]
    public async Task Apply_NewStoreWithoutKeyFile_CreatesItForItsOwnerAndSaysHowToKeepIt(string language, string said)
    {
        await using var store = TestStore.Sqlite();

        var run = await CliRun.PipeAsync(Care, ["apply", "-", .. store.Sealed, "--language", language]);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(said + store.MasterKeys, run.Error, StringComparison.Ordinal);
        Assert.Contains("2026-06-30:", await File.ReadAllTextAsync(store.MasterKeys), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(store.MasterKeys));
        }
    }

    [Fact]
    public async Task Apply_KeyFileIsThere_IsUsedAsItIs()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.RunAsync("add-master-key", store.MasterKeys, "--id", "mine");
        var before = await File.ReadAllTextAsync(store.MasterKeys);

        var run = await CliRun.PipeAsync(Care, ["apply", "-", .. store.Sealed]);

        Assert.StartsWith("1 newly recorded", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(store.MasterKeys));
    }

    [Theory]
    [InlineData("apply -")]
    [InlineData("worklist")]
    [InlineData("export-client c1")]
    public async Task Open_SealedWithoutKeys_SaysWhatToGive(string args)
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(Care, ["apply", "-", .. store.Sealed]);

        var run = await CliRun.PipeAsync(Care, [.. args.Split(' '), "--store", store.Address]);

        Assert.Equal($"The words in {store.Address} are sealed. Give --master-keys with the file of its master keys.\n", run.AssertRefused());
    }

    [Theory]
    [InlineData("apply -")]
    [InlineData("worklist")]
    public async Task Open_SealedAsUnencrypted_IsRefused(string args)
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(Care, ["apply", "-", .. store.Sealed]);

        var run = await CliRun.PipeAsync(Care, [.. args.Split(' '), .. store.Unencrypted]);

        Assert.Contains("are sealed, so --unencrypted can't be used", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apply -")]
    [InlineData("worklist")]
    public async Task Open_UnencryptedWithKeys_IsRefused(string args)
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(Care, ["apply", "-", .. store.Unencrypted]);

        var run = await CliRun.PipeAsync(Care, [.. args.Split(' '), .. store.Sealed]);

        Assert.Contains("are stored unencrypted, so --master-keys can't be used", run.AssertRefused(), StringComparison.Ordinal);
        Assert.False(File.Exists(store.MasterKeys));
    }

    [Fact]
    public async Task Open_Unencrypted_NeedsNoOption()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(Care, ["apply", "-", .. store.Unencrypted]);

        var written = await CliRun.PipeAsync(Care, "apply", "-", "--store", store.Address);
        var read = await CliRun.RunAsync("explain", "e1", "--store", store.Address);

        Assert.StartsWith("0 newly recorded", written.Error, StringComparison.Ordinal);
        read.AssertSucceeded();
    }

    [Theory]
    [InlineData("apply -")]
    [InlineData("worklist")]
    public async Task Open_SealedAndKeyFileMissing_CreatesNone(string args)
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(Care, ["apply", "-", .. store.Sealed]);
        File.Delete(store.MasterKeys);

        var run = await CliRun.PipeAsync(Care, [.. args.Split(' '), .. store.Sealed]);

        Assert.StartsWith($"--master-keys {store.MasterKeys} is not there.", run.AssertRefused(), StringComparison.Ordinal);
        Assert.False(File.Exists(store.MasterKeys));
    }

    // Otherwise whoever removes the keys would have the next words stored as they are.
    [Fact]
    public async Task Open_SealedThatLostItsKeys_IsNotTakenForUnencrypted()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(Care, ["apply", "-", .. store.Sealed]);
        await store.ExecuteAsync("delete from outcome_keys");

        var run = await CliRun.PipeAsync(Care, "apply", "-", "--store", store.Address);

        Assert.Contains("are sealed. Give --master-keys", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_KeysOfTheEnvironment_AreUsed()
    {
        await using var store = TestStore.Sqlite();

        var written = await CliRun.RunAsync(["apply", SampleFiles.InOrder], Stream.Null, store: store.Address, masterKeys: store.MasterKeys);
        var read = await CliRun.RunAsync(["explain", "e1"], Stream.Null, store: store.Address, masterKeys: store.MasterKeys);

        Assert.Equal(0, written.ExitCode);
        Assert.True(File.Exists(store.MasterKeys));
        read.AssertSucceeded();
    }

    [Fact]
    public async Task Open_UnencryptedWithKeysOfTheEnvironment_IsOnlyUsedIfTold()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(Care, ["apply", "-", .. store.Unencrypted]);

        var refused = await CliRun.RunAsync(["explain", "e1", "--store", store.Address], Stream.Null, masterKeys: store.MasterKeys);
        var told = await CliRun.RunAsync(["explain", "e1", .. store.Unencrypted], Stream.Null, masterKeys: store.MasterKeys);

        Assert.Contains("THERAPY_OUTCOMES_MASTER_KEYS can't be used with it", refused.AssertRefused(), StringComparison.Ordinal);
        Assert.Contains("Give --unencrypted to use the store", refused.Error, StringComparison.Ordinal);
        told.AssertSucceeded();
    }

    [Fact]
    public async Task Open_BothOptions_AreRefused()
    {
        await using var store = TestStore.Sqlite();

        var run = await CliRun.PipeAsync(Care, ["apply", "-", .. store.Sealed, "--unencrypted"]);

        Assert.Contains("can't be given together", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apply - --unencrypted", "--unencrypted")]
    [InlineData("apply - --master-keys keys.txt", "--master-keys")]
    [InlineData("worklist --from - --unencrypted", "--unencrypted")]
    public async Task Open_WithoutAStore_HasNothingToKeep(string args, string option)
    {
        var run = await CliRun.PipeAsync(Care, args.Split(' '));

        Assert.Contains($"{option} says how words are kept in a store, and has no effect without --store", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    public async Task Apply_KeysInTheStore_AreRefused(string companion)
    {
        await using var store = TestStore.Sqlite();

        var run = await CliRun.PipeAsync(Care, "apply", "-", "--store", store.Address, "--master-keys", store.Address + companion);

        Assert.Contains("is the store, or belongs to it", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(store.Folder));
    }

    [Fact]
    public async Task Apply_NoFolderForTheKeys_CreatesNoStore()
    {
        await using var store = TestStore.Sqlite();

        var run = await CliRun.PipeAsync(Care, "apply", "-", "--store", store.Address, "--master-keys", "/no/such/folder/keys.txt");

        Assert.Contains("can't be created: there is no such folder", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(store.Folder));
    }

    [Fact]
    public async Task Apply_KeyFileThatHoldsNone_IsRefusedAndNotRepeated()
    {
        await using var store = TestStore.Sqlite();
        await File.WriteAllTextAsync(store.MasterKeys, "not a key: hush\n");

        var run = await CliRun.PipeAsync(Care, ["apply", "-", .. store.Sealed]);

        Assert.StartsWith("TO2014: ", run.AssertRefused(), StringComparison.Ordinal);
        Assert.DoesNotContain("hush", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(store.Address));
    }
}
