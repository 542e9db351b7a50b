using System.Text;
using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;
using TherapyOutcomes.Cli.Tests.Stores;

namespace TherapyOutcomes.Cli.Tests.Erasing;

public sealed class EraseTests
{
    private const string Words = "a bad back since the move";

    private static readonly string Care = CommandLines.All(CommandLines.Open, CommandLines.Score(44, "2026-01-05"), CommandLines.Session);

    private static readonly string[] Erase = ["erase-client", "c1", "--actor", "dr-lee", "--reason", "client-request"];

    [Fact]
    public async Task Erase_Confirmed_PrintsTheReceipt()
    {
        await using var store = await SealedAsync();

        var run = await CliRun.RunAsync([.. Erase, "--yes", .. store.Sealed]);

        Assert.Equal(0, run.ExitCode);
        Assert.Collection(
            run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Equal("Erased: client c1 of the clinic default, on 30 June 2026, 12:00 +00:00, by dr-lee. Reason: client request. Version 1 of the client's record.", line),
            line => Assert.Equal("Records: 2. Keys destroyed: 2.", line),
            line => Assert.Equal("Nothing is left of these keys in the store.", line),
            line => Assert.StartsWith("Backups, exports and logs", line, StringComparison.Ordinal));
        Assert.Contains("destroys 2 keys", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_Confirmed_TakesTheWordsAndLeavesTheScores()
    {
        await using var store = await SealedAsync();
        await CliRun.RunAsync([.. Erase, "--yes", .. store.Sealed]);

        var copy = await CliRun.RunAsync(["export-client", "c1", .. store.Sealed]);
        var episode = await CliRun.RunAsync(["explain", "e1", .. store.Sealed]);
        var more = await CliRun.PipeAsync(CommandLines.Score(20, "2026-02-05"), ["apply", "-", .. store.Sealed]);

        Assert.DoesNotContain(Words, copy.Out, StringComparison.Ordinal);
        Assert.Contains("ODI 44", episode.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains("TO1018", more.Out, StringComparison.Ordinal);
        Assert.NotEqual(0, more.ExitCode);
    }

    [Fact]
    public async Task Erase_InSpanish_SaysItInSpanish()
    {
        await using var store = await SealedAsync();

        var run = await CliRun.RunAsync([.. Erase, "--yes", "--language", "es", .. store.Sealed]);

        Assert.StartsWith("Borrado: cliente c1 de la clínica default, el 30 de junio de 2026", run.Out, StringComparison.Ordinal);
        Assert.Contains("a petición del cliente", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_AsJson_HasTheReceiptAndNothingElse()
    {
        await using var store = await SealedAsync();

        var run = await CliRun.RunAsync([.. Erase, "--yes", "--json", .. store.Sealed]);

        var receipt = JsonDocument.Parse(run.AssertSucceeded()).RootElement;
        Assert.Equal(
            ("default", "c1", "dr-lee", "client-request", 1, 2, 2, false, true),
            (receipt.GetProperty("clinic").GetString(), receipt.GetProperty("client").GetString(), receipt.GetProperty("actor").GetString(), receipt.GetProperty("reason").GetString(),
                receipt.GetProperty("version").GetInt32(), receipt.GetProperty("records").GetInt32(), receipt.GetProperty("keysDestroyed").GetInt32(),
                receipt.GetProperty("wasErasedBefore").GetBoolean(), receipt.GetProperty("isPurged").GetBoolean()));
    }

    [Fact]
    public async Task Erase_WithoutYesAndNobodyToAsk_ChangesNothing()
    {
        await using var store = await SealedAsync();
        var before = await store.RowsAsync();

        var run = await CliRun.RunAsync([.. Erase, .. store.Sealed]);

        Assert.Contains("run the same command with --yes", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Contains("destroys 2 keys", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await store.RowsAsync());
    }

    [Theory]
    [InlineData("c1\n", 0, "Erased: client c1")]
    [InlineData("yes\n", 1, "")]
    [InlineData("", 1, "")]
    public async Task Erase_Asked_NeedsTheIdOfTheClient(string typed, int code, string said)
    {
        await using var store = await SealedAsync();

        var run = await CliRun.RunAsync([.. Erase, .. store.Sealed], new MemoryStream(Encoding.UTF8.GetBytes(typed)), canAsk: true);

        Assert.Equal(code, run.ExitCode);
        Assert.StartsWith(said, run.Out, StringComparison.Ordinal);
        Assert.Contains("Type c1 to erase", run.Error, StringComparison.Ordinal);
        Assert.Equal(code != 0, run.Error.Contains("Nothing was erased.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Erase_Again_SaysWhenItWasDone()
    {
        await using var store = await SealedAsync();
        await CliRun.RunAsync([.. Erase, "--yes", .. store.Sealed]);
        var before = await store.EventsAsync();

        var run = await CliRun.RunAsync(["erase-client", "c1", "--actor", "other", "--reason", "other", .. store.Sealed]);

        Assert.StartsWith("The client had been erased before.", run.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains("on 30 June 2026, 12:00 +00:00, by dr-lee. Reason: client request.", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, await store.EventsAsync());
    }

    [Fact]
    public async Task Erase_SomebodyReadsTheStore_SaysToRunItAgain()
    {
        await using var store = await SealedAsync();
        CliRun during;
        await using (await store.ReadingAsync())
        {
            during = await CliRun.RunAsync([.. Erase, "--yes", .. store.Sealed]);
        }

        var after = await CliRun.RunAsync([.. Erase, .. store.Sealed]);

        Assert.Equal(1, during.ExitCode);
        Assert.Contains("Something was in the way", during.Out, StringComparison.Ordinal);
        Assert.Contains("until the rest is removed, somebody with the files of the database and the master keys could", during.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing is left of these keys", after.AssertSucceeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_WhileAHoldStands_IsRefusedInPlainWords()
    {
        await using var store = await SealedAsync();
        await CliRun.RunAsync(["hold-erasure", "c1", "--actor", "dr-lee", "--reason", "court order", .. store.Sealed]);

        var english = await CliRun.RunAsync([.. Erase, "--yes", .. store.Sealed]);
        var spanish = await CliRun.RunAsync([.. Erase, "--yes", "--language", "es", .. store.Sealed]);

        Assert.Equal((1, ""), (english.ExitCode, english.Out));
        Assert.Contains("This client is under a legal hold (h1, since 30 June 2026).", english.Error, StringComparison.Ordinal);
        Assert.Contains("(PRV006)", english.Error, StringComparison.Ordinal);
        Assert.StartsWith("Hay una retención legal", spanish.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update outcome_keys set subject = 'c2' where id = 'e1' and kind = 0", "episode/e1")]
    [InlineData("update outcome_keys set subject = null where id = 'e1' and kind = 0", "episode/e1")]
    [InlineData("delete from outcome_keys where id = 'c1'", "client/c1")]
    public async Task Erase_KeysDisagreeWithTheRecords_IsRefusedAndNamesTheRecord(string change, string record)
    {
        await using var store = await SealedAsync();
        await store.ExecuteAsync(change);
        var before = await store.RowsAsync();

        var run = await CliRun.RunAsync([.. Erase, "--yes", .. store.Sealed]);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains(record, run.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was erased", run.Error, StringComparison.Ordinal);
        Assert.Contains("(TO3022)", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await store.RowsAsync());
    }

    [Fact]
    public async Task Erase_KeyOfAnotherClientNamesThisOne_IsRefused()
    {
        await using var store = await SealedAsync();
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open.Replace("e1", "e2", StringComparison.Ordinal).Replace("c1", "c2", StringComparison.Ordinal)), ["apply", "-", .. store.Sealed]);
        await store.ExecuteAsync("update outcome_keys set subject = 'c2' where id = 'e1' and kind = 0");

        var run = await CliRun.RunAsync(["erase-client", "c2", "--actor", "a", "--reason", "other", "--yes", .. store.Sealed]);

        Assert.Contains("episode/e1", run.Error, StringComparison.Ordinal);
        Assert.Contains(Words, (await CliRun.RunAsync(["export-client", "c1", .. store.Sealed])).AssertSucceeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_KeyIsBackAfterTheErasure_SaysThatWordsCouldNotBeErased()
    {
        await using var store = await SealedAsync();
        await store.ExecuteAsync("create table kept as select * from outcome_keys");
        await CliRun.RunAsync([.. Erase, "--yes", .. store.Sealed]);
        await store.ExecuteAsync("delete from outcome_keys where id = 'e1' and kind = 0; insert into outcome_keys select * from kept where id = 'e1' and kind = 0");

        var copy = (await CliRun.RunAsync(["export-client", "c1", .. store.Sealed])).AssertSucceeded();
        var json = (await CliRun.RunAsync(["export-client", "c1", "--json", .. store.Sealed])).AssertSucceeded();

        Assert.Contains(Words, copy, StringComparison.Ordinal);
        Assert.Contains("NOT all words about the client are gone: some could not be erased. Verify the store", copy, StringComparison.Ordinal);
        Assert.False(JsonDocument.Parse(json).RootElement.GetProperty("allWordsErased").GetBoolean());
    }

    [Fact]
    public async Task Erase_KeysAreBack_DestroysThemAndNamesTheFirstErasure()
    {
        await using var store = await SealedAsync();
        await store.ExecuteAsync("create table kept as select * from outcome_keys");
        await CliRun.RunAsync([.. Erase, "--yes", .. store.Sealed]);
        await store.ExecuteAsync("delete from outcome_keys; insert into outcome_keys select * from kept; drop table kept");
        string[] again = ["erase-client", "c1", "--actor", "office", "--reason", "other", "--yes", .. store.Sealed];

        var run = await CliRun.RunAsync(again);
        var receipt = JsonDocument.Parse((await CliRun.RunAsync([.. again, "--json"])).AssertSucceeded()).RootElement;

        Assert.StartsWith("The client was erased first on 30 June 2026, 12:00 +00:00, by dr-lee. Keys were back since then, and are destroyed again.", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("by office. Reason: other. Version 2", run.Out, StringComparison.Ordinal);
        Assert.Contains("Keys destroyed: 2.", run.Out, StringComparison.Ordinal);
        Assert.True(receipt.GetProperty("wasErasedBefore").GetBoolean());
        Assert.Equal("2026-06-30T12:00:00+00:00", receipt.GetProperty("firstErasedAt").GetString());
    }

    [Fact]
    public async Task Erase_RefusedAsJson_PrintsTheCodeAndTheReason()
    {
        await using var store = await SealedAsync();
        await CliRun.RunAsync(["hold-erasure", "c1", "--actor", "dr-lee", "--reason", "court order", .. store.Sealed]);

        var held = await CliRun.RunAsync([.. Erase, "--yes", "--json", .. store.Sealed]);
        await store.ExecuteAsync("delete from outcome_keys where id = 'e1' and kind = 0");
        var changed = await CliRun.RunAsync([.. Erase, "--yes", "--json", .. store.Sealed]);

        Assert.Equal((1, 1), (held.ExitCode, changed.ExitCode));
        var refusal = JsonDocument.Parse(held.Out).RootElement;
        Assert.Equal(("c1", "refused", "PRV006"), (refusal.GetProperty("client").GetString(), refusal.GetProperty("outcome").GetString(), refusal.GetProperty("code").GetString()));
        Assert.StartsWith("This client is under a legal hold (h1", refusal.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("TO3022", JsonDocument.Parse(changed.Out).RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Erase_UnencryptedStore_CannotBeDone()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(Care, ["apply", "-", .. store.Unencrypted]);

        var run = await CliRun.RunAsync([.. Erase, "--yes", "--store", store.Address]);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains("are stored unencrypted, so no client in it can be erased.", run.Error, StringComparison.Ordinal);
        Assert.Contains("(TO3016)", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c9")]
    [InlineData("c1 --clinic north")]
    public async Task Erase_UnknownClient_IsRefused(string client)
    {
        await using var store = await SealedAsync();

        var run = await CliRun.RunAsync(["erase-client", .. client.Split(' '), "--actor", "a", "--reason", "other", "--yes", .. store.Sealed]);

        Assert.Contains($"has nothing about a client '{client.Split(' ')[0]}' in the clinic", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("erase-client c1 --reason other", "--actor")]
    [InlineData("erase-client c1 --actor a", "--reason")]
    [InlineData("erase-client c1 --actor a --reason spite", "--reason is 'spite'. Give one of: client-request, retention-ended, other.")]
    [InlineData("erase-client c1 --actor a%b --reason other --store x.db", "--actor 'a%b' can't be an id")]
    [InlineData("erase-client c%1 --actor a --reason other --store x.db", "CLIENT 'c%1' can't be an id")]
    [InlineData("erase-client c1 --actor a --reason other", "Give --store with the store")]
    public async Task Erase_BadInput_SaysWhatIsWrong(string args, string said) =>
        Assert.Contains(said, (await CliRun.RunAsync(args.Split(' '))).AssertRefused(), StringComparison.Ordinal);

    // In a file of commands, the client is erased as well, and nothing is left of the keys.
    [Fact]
    public async Task Apply_EraseClient_LeavesNoKey()
    {
        await using var store = await SealedAsync();
        var wrapped = await store.WrappedKeysAsync("c1");

        var run = await CliRun.PipeAsync("""{"type":"erase-client","client":"c1","reason":"client-request","at":"2026-06-30T11:00:00Z","actor":"p1"}""", ["apply", "-", .. store.Sealed]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, wrapped.Count);
        Assert.All(wrapped, key => Assert.Empty(Canary.FilesWith(key, store.Folder)));
    }

    [PostgreSqlFact]
    public async Task Erase_InPostgreSql_PrintsTheReceipt()
    {
        await using var store = await TestStore.PostgreSqlAsync();
        await CliRun.PipeAsync(Care, ["apply", "-", .. store.Sealed]);

        var run = await CliRun.RunAsync([.. Erase, "--yes", .. store.Sealed]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Keys destroyed: 2.", run.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing is left of these keys", run.Out, StringComparison.Ordinal);
    }

    private static async Task<TestStore> SealedAsync()
    {
        var store = TestStore.Sqlite();
        var run = await CliRun.PipeAsync(Care, ["apply", "-", .. store.Sealed]);
        Assert.Equal(0, run.ExitCode);
        return store;
    }
}
