using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Stores;

/// <summary>A store of which the words are sealed is used like any other, with its master keys.</summary>
public sealed class SealedStoreTests
{
    public static TheoryData<string> Readers =>
    [
        "worklist --as-of 2026-03-31",
        "explain e1 --as-of 2026-03-31",
        "summary e1 --as-of 2026-04-13",
    ];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Read_WithMasterKeys_SaysWhatTheFileSays(string args)
    {
        await using var store = TestStore.Sqlite();
        await CliRun.RunAsync(["apply", SampleFiles.InOrder, .. store.Sealed]);

        var stored = await CliRun.RunAsync([.. args.Split(' '), .. store.Sealed]);
        var played = await CliRun.RunAsync([.. args.Split(' '), "--from", SampleFiles.InOrder]);

        Assert.Equal(played.AssertSucceeded(), stored.AssertSucceeded());
    }

    [Fact]
    public async Task ExportClient_WithMasterKeys_HasTheWords()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open), ["apply", "-", .. store.Sealed]);

        var run = await CliRun.RunAsync(["export-client", "c1", .. store.Sealed]);

        Assert.Contains("a bad back since the move", run.AssertSucceeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_WithMasterKeys_LeavesNoWordInTheStore()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open), ["apply", "-", .. store.Sealed]);

        Assert.Empty(Canary.FilesWith("bad back since", store.Folder));
    }

    [Fact]
    public async Task Review_WithMasterKeys_CanBeRepeated()
    {
        await using var store = TestStore.Sqlite();
        string[] review = ["review", SampleFiles.ClinicWeek, "--client", "client", "--time", "date", "--score", "odi", "--measure", "ODI", .. store.Sealed];

        var first = await CliRun.RunAsync(review);
        var second = await CliRun.RunAsync(review);

        Assert.Contains("114 newly recorded", first.Error, StringComparison.Ordinal);
        Assert.StartsWith("0 newly recorded", second.Error, StringComparison.Ordinal);
        Assert.Contains("24 of 24 episodes", (await CliRun.RunAsync(["worklist", "--as-of", "2026-03-27", .. store.Sealed])).AssertSucceeded(), StringComparison.Ordinal);
    }

    [PostgreSqlFact]
    public async Task Apply_WithMasterKeysToPostgreSql_CanBeRead()
    {
        await using var store = await TestStore.PostgreSqlAsync();
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open), ["apply", "-", .. store.Sealed]);

        var run = await CliRun.RunAsync(["export-client", "c1", .. store.Sealed]);

        Assert.Contains("a bad back since the move", run.AssertSucceeded(), StringComparison.Ordinal);
        Assert.DoesNotContain("bad back", string.Join('\n', await store.RowsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WithOtherMasterKeys_SaysSo()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open), ["apply", "-", .. store.Sealed]);
        var other = Path.Combine(store.Folder, "other.txt");
        await CliRun.RunAsync("add-master-key", other, "--id", "other");

        var run = await CliRun.RunAsync("explain", "e1", "--store", store.Address, "--master-keys", other);

        Assert.Contains("'2026-06-30', which the file of master keys does not have", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report --from")]
    [InlineData("export-client c-rowan --from")]
    public async Task Write_OutputOverMasterKeys_IsRefused(string args)
    {
        await using var store = TestStore.Sqlite();
        await CliRun.RunAsync("add-master-key", store.MasterKeys);
        var before = await File.ReadAllTextAsync(store.MasterKeys);

        var run = await CliRun.RunAsync([.. args.Split(' '), SampleFiles.InOrder, "--out", store.MasterKeys]);

        Assert.Contains("holds master keys and would be overwritten", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(store.MasterKeys));
    }
}
