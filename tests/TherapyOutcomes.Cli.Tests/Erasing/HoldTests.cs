using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;
using TherapyOutcomes.Cli.Tests.Stores;

namespace TherapyOutcomes.Cli.Tests.Erasing;

public sealed class HoldTests
{
    [Fact]
    public async Task Hold_WithoutAnId_IsNumbered()
    {
        await using var store = await SealedAsync();

        var first = await HoldAsync(store);
        var second = await HoldAsync(store);

        Assert.StartsWith("The client c1 can't be erased while the hold h1 stands.", first.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains("while the hold h2 stands.", second.AssertSucceeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hold_UsedId_IsRefused()
    {
        await using var store = await SealedAsync();
        await HoldAsync(store, "--hold", "case-7");

        var run = await HoldAsync(store, "--hold", "case-7");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The id case-7 is already used", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hold_Reason_IsSealed()
    {
        await using var store = await SealedAsync();

        await HoldAsync(store);

        Assert.Empty(Canary.FilesWith("district court", store.Folder));
        Assert.Contains("district court", (await CliRun.RunAsync(["export-client", "c1", .. store.Sealed])).Out, StringComparison.Ordinal);
    }

    // Otherwise a mistyped id would get a hold that protects nobody.
    [Fact]
    public async Task Hold_UnknownClient_IsRefused()
    {
        await using var store = await SealedAsync();

        var run = await CliRun.RunAsync(["hold-erasure", "c9", "--actor", "a", "--reason", "r", .. store.Sealed]);

        Assert.Contains("has nothing about a client 'c9'", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_OneOfTwo_NamesTheOther()
    {
        await using var store = await SealedAsync();
        await HoldAsync(store);
        await HoldAsync(store);

        var one = await ReleaseAsync(store, "h1");
        var other = await ReleaseAsync(store, "h2");

        Assert.Equal("The hold h1 on the client c1 is released.\nThe client still can't be erased, because of: h2\n", one.AssertSucceeded());
        Assert.Equal("The hold h2 on the client c1 is released.\nNo other hold stands, so the client can be erased.\n", other.AssertSucceeded());
    }

    [Fact]
    public async Task Release_ReleasedBefore_SaysSoAndRecordsNothing()
    {
        await using var store = await SealedAsync();
        await HoldAsync(store);
        await ReleaseAsync(store, "h1");
        var before = await store.EventsAsync();

        var again = await ReleaseAsync(store, "h1");

        Assert.Equal("The hold h1 on the client c1 was released before. Nothing was recorded.\nNo other hold stands, so the client can be erased.\n", again.AssertSucceeded());
        Assert.Equal(before, await store.EventsAsync());
    }

    [Fact]
    public async Task Release_UnknownHoldAsJson_PrintsTheReason()
    {
        await using var store = await SealedAsync();

        var run = await CliRun.RunAsync(["release-erasure", "c1", "--hold", "h1", "--actor", "a", "--reason", "r", "--json", .. store.Sealed]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("There is no hold h1 on the client c1.", JsonDocument.Parse(run.Out).RootElement.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Release_UnknownHold_IsRefused()
    {
        await using var store = await SealedAsync();

        var run = await ReleaseAsync(store, "h1");

        Assert.Equal((1, "There is no hold h1 on the client c1.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Hold_AsJson_HasTheHolds()
    {
        await using var store = await SealedAsync();

        var run = await HoldAsync(store, "--json");

        var held = JsonDocument.Parse(run.AssertSucceeded()).RootElement;
        Assert.Equal(("h1", "c1", 1), (held.GetProperty("hold").GetString(), held.GetProperty("client").GetString(), held.GetProperty("openHolds").GetArrayLength()));
    }

    [Fact]
    public async Task Hold_ErasedClient_IsRefusedInEitherLanguage()
    {
        await using var store = await SealedAsync();
        await CliRun.RunAsync(["erase-client", "c1", "--actor", "a", "--reason", "other", "--yes", .. store.Sealed]);

        var english = await HoldAsync(store);
        var spanish = await HoldAsync(store, "--language", "es");

        Assert.Equal((1, "The client c1 was erased. Nothing more can be recorded about them.\n"), (english.ExitCode, english.Error));
        Assert.StartsWith("El cliente c1 se borró.", spanish.Error, StringComparison.Ordinal);
    }

    // A hold needs no erasure to be possible.
    [Fact]
    public async Task Hold_UnencryptedStore_IsRecorded()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open), ["apply", "-", .. store.Unencrypted]);

        var held = (await CliRun.RunAsync("hold-erasure", "c1", "--actor", "a", "--reason", "r", "--store", store.Address)).AssertSucceeded();
        var released = (await CliRun.RunAsync("release-erasure", "c1", "--hold", "h1", "--actor", "a", "--reason", "r", "--store", store.Address)).AssertSucceeded();

        Assert.StartsWith("The hold h1 on the client c1 is recorded. The words in this store are stored unencrypted, so no client in it can be erased anyway.", held, StringComparison.Ordinal);
        Assert.DoesNotContain("can be erased", released.Replace("can be erased anyway", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static Task<CliRun> HoldAsync(TestStore store, params string[] more) =>
        CliRun.RunAsync(["hold-erasure", "c1", "--actor", "dr-lee", "--reason", "order of the district court", .. more, .. store.Sealed]);

    private static Task<CliRun> ReleaseAsync(TestStore store, string hold) =>
        CliRun.RunAsync(["release-erasure", "c1", "--hold", hold, "--actor", "dr-lee", "--reason", "case closed", .. store.Sealed]);

    private static async Task<TestStore> SealedAsync()
    {
        var store = TestStore.Sqlite();
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open), ["apply", "-", .. store.Sealed]);
        return store;
    }
}
