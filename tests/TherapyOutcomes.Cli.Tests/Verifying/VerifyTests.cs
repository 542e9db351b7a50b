using System.Text.Json;
using Microsoft.Data.Sqlite;
using TherapyOutcomes.Cli.Tests.Running;
using TherapyOutcomes.Cli.Tests.Stores;

namespace TherapyOutcomes.Cli.Tests.Verifying;

public sealed class VerifyTests
{
    private static readonly string North = CommandLines.Open.Replace("\"episode\"", "\"clinic\":\"north\",\"episode\"", StringComparison.Ordinal);

    [Fact]
    public async Task Verify_Intact_SaysWhatWasVerifiedAndWhatCannotBeKnown()
    {
        await using var store = await SealedAsync();

        var run = await CliRun.RunAsync(["verify", .. store.Sealed]);

        Assert.Collection(
            run.AssertSucceeded().Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Matches(@"^Verified 1 clinic, 1 record, 2 events and 3 keys in \d+\.\d s\.$", line),
            line => Assert.StartsWith("Intact: ", line, StringComparison.Ordinal),
            line => Assert.StartsWith("Not compared with a seal from outside, and this store holds no seal. ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_StoreWithASeal_SaysThatNewerOnesCanHaveBeenRemoved()
    {
        await using var store = await SealedAsync();
        await CliRun.RunAsync(["seal", "--actor", "dr-lee", .. store.Sealed]);

        var run = await CliRun.RunAsync(["verify", .. store.Sealed]);

        Assert.Contains("Not compared with a seal from outside. Without one from outside, nobody can know whether newer seals were removed", run.AssertSucceeded(), StringComparison.Ordinal);
        Assert.DoesNotContain("holds no seal", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_SealOfAClinicThatIsNotThere_ConsidersAnotherStoreAndCountsWhatIsThere()
    {
        await using var store = await SealedAsync();

        var run = await CliRun.RunAsync(["verify", "--seal", $"north:1:{new string('0', 64)}", .. store.Sealed]);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Verified 1 clinic, 1 record, ", run.Out, StringComparison.Ordinal);
        Assert.Contains("The store holds nothing of this clinic, and a seal of it was given. This is another store, or the seal names the wrong clinic", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OlderBackupRestoredAndSealedAgain_NamesThatAsACause()
    {
        await using var store = await SealedAsync();
        await CliRun.RunAsync(["seal", "--actor", "dr-lee", .. store.Sealed]);
        SqliteConnection.ClearAllPools();
        File.Copy(store.Address, store.Address + ".backup");
        var lost = (await CliRun.RunAsync(["seal", "--actor", "dr-lee", .. store.Sealed])).Out.Trim();
        SqliteConnection.ClearAllPools();
        File.Copy(store.Address + ".backup", store.Address, overwrite: true);
        await CliRun.PipeAsync(CommandLines.Score(30, "2026-02-05"), ["apply", "-", .. store.Sealed]);

        var missing = await CliRun.RunAsync(["verify", "--seal", lost, .. store.Sealed]);
        await CliRun.RunAsync(["seal", "--actor", "dr-lee", .. store.Sealed]);
        var other = await CliRun.RunAsync(["verify", "--seal", lost, .. store.Sealed]);

        Assert.Contains("Seal 2, which was anchored outside, is missing: the store has 1. If an older backup was restored, that is why", missing.Out, StringComparison.Ordinal);
        Assert.Contains("Seal 2 is not the one that was anchored outside. If an older backup was restored, that is why", other.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_EventChanged_NamesIt()
    {
        await using var store = await SealedAsync();
        await store.ExecuteAsync("update outcome_events set actor = 'p2' where id = 'e1' and version = 2");

        var run = await CliRun.RunAsync(["verify", .. store.Sealed]);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("NOT INTACT: 1 finding.", run.Out, StringComparison.Ordinal);
        Assert.Contains("  episode/e1 v2 in the clinic default: event changed. ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_RecordRemovedWithItsSeal_ShowsAgainstTheSealFromOutside()
    {
        await using var store = await SealedAsync();
        var seal = (await CliRun.RunAsync(["seal", "--actor", "dr-lee", .. store.Sealed])).Out.Trim();
        await store.ExecuteAsync("delete from outcome_events; delete from outcome_records; delete from outcome_keys where id <> 'default'");

        var without = await CliRun.RunAsync(["verify", .. store.Sealed]);
        var with = await CliRun.RunAsync(["verify", "--seal", seal, .. store.Sealed]);

        Assert.Contains("holds no records, so there is nothing to verify", without.AssertRefused(), StringComparison.Ordinal);
        Assert.Equal(1, with.ExitCode);
        Assert.Contains("Seal 1, which was anchored outside, is missing", with.Out, StringComparison.Ordinal);
        Assert.Contains("Compared with 1 seal from outside: default:1.", with.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_SealFile_IsCompared()
    {
        await using var store = await SealedAsync();
        var file = Path.Combine(store.Folder, "seals.txt");
        await File.WriteAllTextAsync(file, "# kept since 2026\n\n" + (await CliRun.RunAsync(["seal", "--actor", "dr-lee", .. store.Sealed])).Out);
        await CliRun.PipeAsync(CommandLines.Score(30, "2026-02-05"), ["apply", "-", .. store.Sealed]);

        var run = await CliRun.RunAsync(["verify", "--seal-file", file, .. store.Sealed]);

        Assert.Contains("Compared with 1 seal in the store.", run.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains("Compared with 1 seal from outside: default:1. What was there when they were made is still there, unchanged.", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Not compared with", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_UnencryptedStore_SaysThatOnlyASealProvesAnything()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open), ["apply", "-", .. store.Unencrypted]);

        var run = await CliRun.RunAsync("verify", "--store", store.Address);

        Assert.Contains("Only a seal that was kept outside proves anything", run.AssertSucceeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_AsJson_HasTheFindings()
    {
        await using var store = await SealedAsync();
        await store.ExecuteAsync("delete from outcome_records where id = 'e1'");

        var run = await CliRun.RunAsync(["verify", "--json", .. store.Sealed]);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        var result = JsonDocument.Parse(run.Out).RootElement;
        Assert.False(result.GetProperty("isIntact").GetBoolean());
        var finding = result.GetProperty("findings").EnumerateArray().First();
        Assert.Equal(("summary-missing", "default", "episode/e1"), (finding.GetProperty("kind").GetString(), finding.GetProperty("clinic").GetString(), finding.GetProperty("record").GetString()));
    }

    [Fact]
    public async Task Verify_OneClinic_LeavesTheOthersAside()
    {
        await using var store = await SealedAsync();
        await CliRun.PipeAsync(CommandLines.All(North), ["apply", "-", .. store.Sealed]);
        await store.ExecuteAsync("update outcome_events set actor = 'p2' where clinic = 'default'");

        Assert.Equal(1, (await CliRun.RunAsync(["verify", .. store.Sealed])).ExitCode);
        Assert.Contains("Verified 1 clinic", (await CliRun.RunAsync(["verify", "--clinic", "north", .. store.Sealed])).AssertSucceeded(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--seal nonsense", "--seal: 'nonsense' is no seal.")]
    [InlineData("--seal default:1:00", "is no seal")]
    [InlineData("--clinic south", "holds nothing of a clinic 'south'")]
    [InlineData("--clinic a/b", "--clinic 'a/b' can't be an id")]
    [InlineData("--seal-file /no/such/file", "can't be read: there is no such file")]
    [InlineData("--clinic default --seal north:1:0000000000000000000000000000000000000000000000000000000000000000", "The seal north:1 is not of the clinic default")]
    public async Task Verify_BadInput_SaysWhatIsWrong(string args, string said)
    {
        await using var store = await SealedAsync();

        var run = await CliRun.RunAsync(["verify", .. args.Split(' '), .. store.Sealed]);

        Assert.Contains(said, run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_SealFileWithSomethingElse_NamesTheLine()
    {
        await using var store = await SealedAsync();
        using var file = new TempFile("\nnot a seal\n");

        var run = await CliRun.RunAsync(["verify", "--seal-file", file.Path, .. store.Sealed]);

        Assert.Contains(", line 2: 'not a seal' is no seal.", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# kept since 2026\n\n")]
    public async Task Verify_SealFileWithoutASeal_NamesTheFile(string content)
    {
        await using var store = await SealedAsync();
        using var file = new TempFile(content);

        var run = await CliRun.RunAsync(["verify", "--seal-file", file.Path, .. store.Sealed]);

        Assert.StartsWith($"{Path.GetFileName(file.Path)} holds no seal.", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--json")]
    public async Task Verify_EmptyStore_HasNothingToVerify(params string[] options)
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync("{}\n", ["apply", "-", .. store.Unencrypted]);

        var run = await CliRun.RunAsync(["verify", "--store", store.Address, .. options]);

        Assert.Contains("holds no records, so there is nothing to verify", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_MasterKeyMissing_NamesItAndIsNoSignOfTampering()
    {
        await using var store = await SealedAsync();
        await UseOtherKeyAsync(store, "next");

        var run = await CliRun.RunAsync(["verify", .. store.Sealed]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("The clinic default can't be verified: its key is wrapped by the master key '2026-06-30', and this run does not have it.", run.Error, StringComparison.Ordinal);
        Assert.Contains("NOT VERIFIED: 1 finding, because keys can't be opened. Check the master keys first", run.Out, StringComparison.Ordinal);
        Assert.Contains("  clinic/default in the clinic default: key not opened. ", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("restore", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_AnotherMasterKeyOfThatId_SaysToCheckTheMasterKeys()
    {
        await using var store = await SealedAsync();
        await UseOtherKeyAsync(store, "2026-06-30");

        var run = await CliRun.RunAsync(["verify", .. store.Sealed]);

        Assert.Equal((2, "The clinic default can't be verified: its key is not wrapped by the master key of that id that this run has. Give the file of the master keys that seal this store (--master-keys).\n"), (run.ExitCode, run.Error));
        Assert.StartsWith("NOT VERIFIED: 1 finding, because keys can't be opened. Check the master keys first", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("restore", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("ompared with", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OneKeyNotOpenedAndAnEventChanged_AdvisesToRestoreNothingYet()
    {
        await using var store = await SealedAsync();
        await store.ExecuteAsync("update outcome_keys set master_key = 'lost' where id = 'e1'; update outcome_events set actor = 'p2' where id = 'e1' and version = 2");

        var run = await CliRun.RunAsync(["verify", .. store.Sealed]);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("NOT INTACT: 2 findings, some because keys can't be opened. Check the master keys first", run.Out, StringComparison.Ordinal);
        Assert.Contains("which the file of master keys does not have.", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("restore", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_MasterKeyMissingAsJson_HasItsId()
    {
        await using var store = await SealedAsync();
        await UseOtherKeyAsync(store, "next");

        var run = await CliRun.RunAsync(["verify", "--json", .. store.Sealed]);

        Assert.Equal(2, run.ExitCode);
        var finding = Assert.Single(JsonDocument.Parse(run.Out).RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(("key-not-opened", "2026-06-30"), (finding.GetProperty("kind").GetString(), finding.GetProperty("missingMasterKey").GetString()));
    }

    [PostgreSqlFact]
    public async Task Verify_PostgreSql_IsIntact()
    {
        await using var store = await TestStore.PostgreSqlAsync();
        await CliRun.RunAsync(["apply", SampleFiles.InOrder, .. store.Sealed]);

        Assert.Contains("Intact: ", (await CliRun.RunAsync(["verify", .. store.Sealed])).AssertSucceeded(), StringComparison.Ordinal);
    }

    private static async Task UseOtherKeyAsync(TestStore store, string id)
    {
        File.Delete(store.MasterKeys);
        (await CliRun.RunAsync("add-master-key", store.MasterKeys, "--id", id)).AssertSucceeded();
    }

    private static async Task<TestStore> SealedAsync()
    {
        var store = TestStore.Sqlite();
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open, CommandLines.Score(44, "2026-01-05")), ["apply", "-", .. store.Sealed]);
        return store;
    }
}
