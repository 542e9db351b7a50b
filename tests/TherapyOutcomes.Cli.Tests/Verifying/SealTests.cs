using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;
using TherapyOutcomes.Cli.Tests.Stores;

namespace TherapyOutcomes.Cli.Tests.Verifying;

public sealed class SealTests
{
    private static readonly string North = CommandLines.Open.Replace("\"episode\"", "\"clinic\":\"north\",\"episode\"", StringComparison.Ordinal);

    [Fact]
    public async Task Seal_TwoClinics_PrintsALineForEach()
    {
        await using var store = await SealedAsync();

        var run = await CliRun.RunAsync(["seal", "--actor", "dr-lee", .. store.Sealed]);

        Assert.Equal(0, run.ExitCode);
        Assert.Collection(
            run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.StartsWith("default:1:", ClinicSeal.Parse(line).ToString(), StringComparison.Ordinal),
            line => Assert.StartsWith("north:1:", ClinicSeal.Parse(line).ToString(), StringComparison.Ordinal));
        Assert.Contains("Seal 1 of the clinic north covers 1 record.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Keep each line where nobody who can write to the store can change it", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seal_OneClinicAgain_IsNumberTwo()
    {
        await using var store = await SealedAsync();
        await CliRun.RunAsync(["seal", "--actor", "dr-lee", .. store.Sealed]);

        var run = await CliRun.RunAsync(["seal", "--actor", "dr-lee", "--clinic", "north", .. store.Sealed]);

        Assert.StartsWith("north:2:", Assert.Single(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seal_ClinicThatWasChanged_IsNotSealed()
    {
        await using var store = await SealedAsync();
        await store.ExecuteAsync("update outcome_events set actor = 'p2' where clinic = 'default'");

        var run = await CliRun.RunAsync(["seal", "--actor", "dr-lee", .. store.Sealed]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("north:1:", Assert.Single(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("The clinic default was NOT sealed, because it is not intact.", run.Error, StringComparison.Ordinal);
        Assert.Contains("episode/e1 v1 in the clinic default: event changed.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seal_MasterKeyMissing_SaysToCheckTheMasterKeys()
    {
        await using var store = await SealedAsync();
        File.Delete(store.MasterKeys);
        await CliRun.RunAsync("add-master-key", store.MasterKeys, "--id", "next");

        var run = await CliRun.RunAsync(["seal", "--actor", "dr-lee", .. store.Sealed]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("The clinic north was NOT sealed, because keys can't be opened. Check the master keys first", run.Error, StringComparison.Ordinal);
        Assert.Contains("its key is wrapped by the master key '2026-06-30', and this run does not have it.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seal_AnotherMasterKeyOfThatId_SaysToCheckTheMasterKeys()
    {
        await using var store = await SealedAsync();
        File.Delete(store.MasterKeys);
        await CliRun.RunAsync("add-master-key", store.MasterKeys, "--id", "2026-06-30");

        var run = await CliRun.RunAsync(["seal", "--actor", "dr-lee", .. store.Sealed]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("its key is not wrapped by the master key of that id that this run has.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seal_AsJson_HasTheSeals()
    {
        await using var store = await SealedAsync();

        var run = await CliRun.RunAsync(["seal", "--actor", "dr-lee", "--json", .. store.Sealed]);

        var seals = JsonDocument.Parse(run.AssertSucceeded()).RootElement;
        Assert.Equal(["default", "north"], seals.EnumerateArray().Select(seal => seal.GetProperty("clinic").GetString()));
        Assert.Equal([1, 1], seals.EnumerateArray().Select(seal => seal.GetProperty("records").GetInt32()));
    }

    [Theory]
    [InlineData("--actor a --clinic south", "has no records of the clinic 'south' to seal")]
    [InlineData("--actor a%b", "--actor 'a%b' can't be an id")]
    public async Task Seal_BadInput_SaysWhatIsWrong(string args, string said)
    {
        await using var store = await SealedAsync();

        Assert.Contains(said, (await CliRun.RunAsync(["seal", .. args.Split(' '), .. store.Sealed])).AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seal_EmptyStore_HasNothingToSeal()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync("{}\n", ["apply", "-", .. store.Unencrypted]);

        Assert.Contains("has no records to seal", (await CliRun.RunAsync("seal", "--actor", "a", "--store", store.Address)).AssertRefused(), StringComparison.Ordinal);
    }

    private static async Task<TestStore> SealedAsync()
    {
        var store = TestStore.Sqlite();
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open, North), ["apply", "-", .. store.Sealed]);
        return store;
    }
}
