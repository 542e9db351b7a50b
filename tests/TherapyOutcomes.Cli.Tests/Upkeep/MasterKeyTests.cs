using TherapyOutcomes.Cli.Tests.Running;
using TherapyOutcomes.Cli.Tests.Stores;

namespace TherapyOutcomes.Cli.Tests.Upkeep;

public sealed class MasterKeyTests
{
    [Fact]
    public async Task Add_NoFile_CreatesItForItsOwner()
    {
        await using var store = TestStore.Sqlite();

        var run = await CliRun.RunAsync("add-master-key", store.MasterKeys);

        Assert.StartsWith($"Created {store.MasterKeys} with the master key 2026-06-30.", run.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Equal(["2026-06-30"], Ids(store));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(store.MasterKeys));
        }
    }

    [Fact]
    public async Task Add_ToAFile_GoesFirstOrLastAndKeepsTheRest()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.RunAsync("add-master-key", store.MasterKeys);
        var before = await File.ReadAllLinesAsync(store.MasterKeys);

        var first = await CliRun.RunAsync("add-master-key", store.MasterKeys);
        var last = await CliRun.RunAsync("add-master-key", store.MasterKeys, "--id", "next", "--last");

        Assert.Contains("as the first one", first.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains("  1. Copy the file to each of them", last.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Equal(["2026-06-30-2", "2026-06-30", "next"], Ids(store));
        Assert.All(before, line => Assert.Contains(line, File.ReadAllLines(store.MasterKeys)));
        Assert.Single(Directory.EnumerateFiles(store.Folder));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(store.MasterKeys));
        }
    }

    [Fact]
    public async Task Add_Output_NeverHoldsAKey()
    {
        await using var store = TestStore.Sqlite();

        var run = await CliRun.RunAsync("add-master-key", store.MasterKeys);

        var key = (await File.ReadAllLinesAsync(store.MasterKeys))[^1].Split(':')[1];
        Assert.DoesNotContain(key, run.Out + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--id 2026-06-30", "has a master key 2026-06-30 already")]
    [InlineData("--id a:b", "--id 'a:b' can't be an id")]
    public async Task Add_IdThatCannotBe_ChangesNothing(string args, string said)
    {
        await using var store = TestStore.Sqlite();
        await CliRun.RunAsync("add-master-key", store.MasterKeys);
        var before = await File.ReadAllTextAsync(store.MasterKeys);

        var run = await CliRun.RunAsync(["add-master-key", store.MasterKeys, .. args.Split(' ')]);

        Assert.Contains(said, run.AssertRefused(), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(store.MasterKeys));
    }

    [Fact]
    public async Task Add_ToAnotherFile_LeavesItAlone()
    {
        using var file = new TempFile("client,date,odi\n");

        var run = await CliRun.RunAsync("add-master-key", file.Path);

        Assert.StartsWith("TO2014: ", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Equal("client,date,odi\n", await File.ReadAllTextAsync(file.Path));
    }

    [Fact]
    public async Task Add_NoFolder_SaysSo() =>
        Assert.Contains("there is no such folder", (await CliRun.RunAsync("add-master-key", "/no/such/folder/keys.txt")).AssertRefused(), StringComparison.Ordinal);

    [Fact]
    public async Task Rotate_AfterANewKey_NeedsTheFormerOneNoLongerOnceNothingIsLeftToWrap()
    {
        await using var store = await SealedAsync();
        await CliRun.RunAsync("add-master-key", store.MasterKeys, "--id", "next");

        var run = await CliRun.RunAsync(["rotate-keys", .. store.Sealed]);
        var again = await CliRun.RunAsync(["rotate-keys", .. store.Sealed]);
        await File.WriteAllLinesAsync(store.MasterKeys, (await File.ReadAllLinesAsync(store.MasterKeys)).Where(line => !line.StartsWith("2026", StringComparison.Ordinal)));
        var read = await CliRun.RunAsync(["export-client", "c1", .. store.Sealed]);

        Assert.StartsWith("3 keys rewrapped by the master key next. Wrapped by it before: 0.", run.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains("Keep the former master keys for now", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("needs no other master key", run.Out, StringComparison.Ordinal);
        Assert.StartsWith("0 keys rewrapped by the master key next. Wrapped by it before: 3.", again.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains("There was nothing to wrap: 2026-06-30 wraps nothing in this store.", again.Out, StringComparison.Ordinal);
        Assert.Contains("no longer needed by this store if next was the first line on every machine before this run", again.Out, StringComparison.Ordinal);
        Assert.Contains("a bad back since the move", read.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains("Intact: ", (await CliRun.RunAsync(["verify", .. store.Sealed])).AssertSucceeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotate_WhileSomebodyReads_SaysThatFormerWrappingsAreLeft()
    {
        await using var store = await SealedAsync();
        await CliRun.RunAsync("add-master-key", store.MasterKeys, "--id", "next");
        await using var reading = await store.ReadingAsync();

        var run = await CliRun.RunAsync(["rotate-keys", .. store.Sealed]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Something was in the way", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotate_FormerKeyMissing_NamesWhatFailed()
    {
        await using var store = await SealedAsync();
        var former = store.MasterKeys + ".former";
        File.Move(store.MasterKeys, former);
        await CliRun.RunAsync("add-master-key", store.MasterKeys, "--id", "next");

        var run = await CliRun.RunAsync(["rotate-keys", .. store.Sealed]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Failed: 3.", run.Out, StringComparison.Ordinal);
        Assert.Contains("  episode/e1 in the clinic default, client/c1 in the clinic default, clinic/default in the clinic default: A key is wrapped by", run.Out, StringComparison.Ordinal);
        Assert.Contains("Keep all former master keys.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotate_AnotherMasterKeyOfThatId_SaysItOnce()
    {
        await using var store = await SealedAsync();
        File.Delete(store.MasterKeys);
        await CliRun.RunAsync("add-master-key", store.MasterKeys, "--id", "2026-06-30");

        var run = await CliRun.RunAsync(["rotate-keys", .. store.Sealed]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Out.Split("can't be unwrapped by the master key").Length);
    }

    [Fact]
    public async Task Rotate_NewKeyStillLast_AdvisesToMoveItToTheTop()
    {
        await using var store = await SealedAsync();
        await CliRun.RunAsync("add-master-key", store.MasterKeys, "--id", "2027-02", "--last");

        var run = await CliRun.RunAsync(["rotate-keys", .. store.Sealed]);

        Assert.Contains("There was nothing to wrap: 2027-02 wraps nothing in this store. A line that is new wraps nothing yet: move it to the top first", run.AssertSucceeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotate_OneKey_SpeaksOfNoOthers()
    {
        await using var store = await SealedAsync();

        var run = await CliRun.RunAsync(["rotate-keys", .. store.Sealed]);

        Assert.Contains("2026-06-30 is the only master key in the file.", run.AssertSucceeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotate_Unencrypted_HasNothingToWrap()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open), ["apply", "-", .. store.Unencrypted]);

        Assert.Contains("There are no keys to wrap", (await CliRun.RunAsync("rotate-keys", "--store", store.Address)).AssertRefused(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(TestStore store) =>
        File.ReadAllLines(store.MasterKeys).Where(line => !line.StartsWith('#')).Select(line => line.Split(':')[0]);

    private static async Task<TestStore> SealedAsync()
    {
        var store = TestStore.Sqlite();
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open, CommandLines.Score(44, "2026-01-05")), ["apply", "-", .. store.Sealed]);
        return store;
    }
}
