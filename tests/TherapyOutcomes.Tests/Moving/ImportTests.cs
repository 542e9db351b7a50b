using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Moving;

public sealed class ImportTests
{
    private readonly InMemoryRecordStore _other = new();

    [Fact]
    public async Task Import_TheSameFileAgain_FindsEveryRecordThere()
    {
        var moved = await MovedClinic.PlayedAsync();
        var file = await moved.ExportAsync();
        var transfer = moved.Over(_other).CreateTransfer();

        var first = await transfer.ImportAsync(file);
        file.Position = 0;
        var again = await transfer.ImportAsync(file);

        Assert.Equal((2, 8L, 3L, 8L, 0L), (first.Clinics, first.Records, first.Events, first.Keys, first.AlreadyThere));
        Assert.Equal(first with { AlreadyThere = first.Records }, again);
    }

    [Fact]
    public async Task Import_AfterOneThatWasInterrupted_WritesTheRest()
    {
        var moved = await MovedClinic.PlayedAsync();
        var file = await moved.ExportAsync();
        var transfer = moved.Over(_other).CreateTransfer();
        using var source = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transfer.ImportAsync(file, new Reported(_ => source.Cancel()), source.Token));
        file.Position = 0;

        var rest = await transfer.ImportAsync(file);

        Assert.Equal((8L, 5L), (rest.Records, rest.AlreadyThere)); // the northern clinic was there: itself, two clients, two episodes
        Assert.Equal(await ContentAsync(moved, moved.Store), await ContentAsync(moved, _other));
    }

    [Fact]
    public async Task Import_StoreWithAnotherKeyOfARecord_IsRefused()
    {
        var moved = await MovedClinic.PlayedAsync();
        var stranger = await MovedClinic.PlayedAsync();
        await stranger.Over(_other).CreateService().SubmitAsync(Openings.Opening("e9", "client-of-e1") with { Clinic = new("north") });

        await FailsAsync(ErrorCodes.StoreHoldsOthers, "such as ", () => moved.ExportAsync(), moved);
    }

    [Fact]
    public async Task Import_StreamAtItsEnd_SaysSo()
    {
        var moved = await MovedClinic.PlayedAsync();

        await FailsAsync(ErrorCodes.ExportUnreadable, "The stream is at its end, so there is nothing to import.", async () =>
        {
            var file = await moved.ExportAsync();
            file.Position = file.Length;
            return file;
        }, moved);
    }

    [Fact]
    public async Task Import_EmptyFile_SaysSo() =>
        await FailsAsync(ErrorCodes.ExportUnreadable, "The file is empty, so there is nothing to import.", () => Task.FromResult(new MemoryStream()), await MovedClinic.PlayedAsync());

    [Theory]
    [InlineData("{\"header\"", "{\"headed\"", "Line 1: This is no export of a store.")]
    [InlineData("\"actor\"", "\"actress\"", "Line 4: The line can't be read.")]
    [InlineData("\"sha256\":\"", "\"sha256\":\"0", "Line 16: The file was changed")]
    public async Task Import_FileThatWasChanged_NamesTheLine(string before, string after, string said)
    {
        var moved = await MovedClinic.PlayedAsync();

        await FailsAsync(ErrorCodes.ExportUnreadable, said, () => moved.ExportAsync(text => text.Replace(before, after, StringComparison.Ordinal)), moved);
    }

    [Fact]
    public async Task Import_FileBehindSomethingElse_IsReadFromThePosition()
    {
        var moved = await MovedClinic.PlayedAsync();
        var file = await moved.ExportAsync(text => $"before\n{text}");
        file.Position = "before\n".Length;

        Assert.Equal(3, (await moved.Over(_other).CreateTransfer().ImportAsync(file)).Events);
    }

    [Fact]
    public async Task Import_UnencryptedExportWithMasterKeys_SaysWhatToUse() => await FailsAsync(
        ErrorCodes.TextsUnencrypted, "Import it with StoreTextUnencrypted instead.", async () => await (await MovedClinic.PlayedAsync(isSealed: false)).ExportAsync(), await MovedClinic.PlayedAsync());

    [Fact]
    public async Task Import_SealedExportWithoutMasterKeys_SaysWhatIsMissing() => await FailsAsync(
        ErrorCodes.KeyUnreadable, "this process has no master keys.", async () => await (await MovedClinic.PlayedAsync()).ExportAsync(), await MovedClinic.PlayedAsync(isSealed: false));

    [Theory]
    [InlineData(false, ErrorCodes.MasterKeyMissing, "is wrapped by the master key 'new'")]
    [InlineData(true, ErrorCodes.KeyUnreadable, "can't be unwrapped by the master key 'new'")]
    public async Task Import_WithoutTheRightMasterKeyOfSomeRecords_NamesTheLineAndTheMasterKey(bool hasAnother, string code, string said)
    {
        var (former, current) = (MasterKeyRing.CreateLine("former"), MasterKeyRing.CreateLine("new"));
        var store = new InMemoryRecordStore();
        foreach (var (episode, keys) in (IEnumerable<(string, string)>)[("e1", former), ("e2", $"{current}\n{former}")])
        {
            (await Process(store, keys).CreateService().SubmitAsync(Openings.Opening(episode, $"client-of-{episode}"))).AssertAccepted();
        }

        using var file = new MemoryStream();
        await Process(store, $"{current}\n{former}").CreateTransfer().ExportAsync(file);
        file.Position = 0;
        var importing = Process(_other, hasAnother ? $"{former}\n{MasterKeyRing.CreateLine("new")}" : former).CreateTransfer();

        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => importing.ImportAsync(file));

        Assert.Equal(code, thrown.Code);
        Assert.Contains(said, thrown.Message, StringComparison.Ordinal);
        Assert.Matches("Line [0-9]+ of the export: (client|episode)/", thrown.Message);
        Assert.Empty(await _other.ListClinicsAsync(after: null, 10, CancellationToken.None));
    }

    /// <summary>A key management service takes a while to answer.</summary>
    [Fact]
    public async Task Import_ProviderThatTakesAWhile_IsAskedForSeveralKeysAtOnce()
    {
        var moved = await MovedClinic.PlayedAsync();
        var slow = new SlowKeys(moved.MasterKeys!);

        await new OutcomeServiceFactory { Store = _other, MasterKeys = slow }.CreateTransfer().ImportAsync(await moved.ExportAsync());

        Assert.InRange(slow.Most, 2, 16);
    }

    [Fact]
    public async Task Transfer_SmallStore_ReportsTheTotal()
    {
        var moved = await MovedClinic.PlayedAsync();
        var (exported, imported, again) = (new List<long>(), new List<long>(), new List<long>());
        using var file = new MemoryStream();
        await moved.Over(moved.Store).CreateTransfer().ExportAsync(file, new Reported(exported.Add));
        foreach (var reported in (List<long>[])[imported, again])
        {
            file.Position = 0;
            await moved.Over(_other).CreateTransfer().ImportAsync(file, new Reported(reported.Add));
        }

        Assert.Equal((3L, 3L, 3L), (exported[^1], imported[^1], again[^1]));
    }

    private static OutcomeServiceFactory Process(InMemoryRecordStore store, string keys) => new()
    {
        Store = store,
        Time = new FixedClock(TestClinic.Day(2)),
        MasterKeys = MasterKeyRing.Parse(keys),
    };

    private async Task FailsAsync(string code, string said, Func<Task<MemoryStream>> export, MovedClinic process)
    {
        var before = await ContentAsync(process, _other);
        var file = await export();

        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => process.Over(_other).CreateTransfer().ImportAsync(file));

        Assert.Equal(code, thrown.Code);
        Assert.Contains(said, thrown.Message, StringComparison.Ordinal);
        Assert.Equal(before, await ContentAsync(process, _other));
    }

    private static async Task<string> ContentAsync(MovedClinic moved, InMemoryRecordStore store)
    {
        using var file = new MemoryStream();
        await moved.Over(store).CreateTransfer().ExportAsync(file);
        return Convert.ToBase64String(file.ToArray());
    }

    private sealed class Reported(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }

    private sealed class SlowKeys(MasterKeyRing ring) : IMasterKeyProvider
    {
        private int _now;
        private int _most;

        public int Most => _most;

        public ValueTask<string> GetCurrentKeyIdAsync(CancellationToken cancellationToken) => ring.GetCurrentKeyIdAsync(cancellationToken);

        public ValueTask<byte[]> WrapAsync(string masterKeyId, ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> context, CancellationToken cancellationToken) =>
            ring.WrapAsync(masterKeyId, key, context, cancellationToken);

        public async ValueTask<byte[]> UnwrapAsync(string masterKeyId, ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> context, CancellationToken cancellationToken)
        {
            var now = Interlocked.Increment(ref _now);
            lock (ring)
            {
                _most = Math.Max(_most, now);
            }

            await Task.Delay(200, cancellationToken);
            Interlocked.Decrement(ref _now);
            return await ring.UnwrapAsync(masterKeyId, wrapped, context, cancellationToken);
        }
    }
}
