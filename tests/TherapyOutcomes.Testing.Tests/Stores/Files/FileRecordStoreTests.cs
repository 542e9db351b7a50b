using System.Text;
using ClinicSoftware.Storage;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Files;

/// <summary>What only a store that outlives its process can show.</summary>
public sealed class FileRecordStoreTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, 345, TimeSpan.Zero);
    private static readonly RecordKey Episode = RecordKey.For(ClinicId.Default, new EpisodeId("e1"));
    private static readonly RecordKey Client = RecordKey.For(ClinicId.Default, new ClientId("c1"));

    private readonly TemporaryFile _file = new();

    [Fact]
    public async Task Open_Again_HasEverything()
    {
        Guid id;
        using (var store = Open())
        {
            id = await store.GetStoreIdAsync(default);
            await WriteAsync(store, 1);
            await WriteAsync(store, 2, outdates: true);
            var refreshed = Summary(Episode, 2) with { EvaluatedAt = Now.AddHours(1), OrderKey = "1", Next = Step };
            Assert.Equal(1, await store.RefreshSummariesAsync([new SummaryRefresh { Summary = refreshed, BasedOn = [new RecordAssertion(Episode, 2)] }], default));
        }

        using var again = Open();

        Assert.Equal(id, await again.GetStoreIdAsync(default));
        Assert.Equal([1, 2], (await EventsAsync(again)).Select(stored => stored.Version));
        Assert.Equal(Encoding.UTF8.GetBytes("payload 2"), (await EventsAsync(again))[1].Payload.ToArray());
        var summary = Assert.Single(await again.ListAsync(new RecordQuery { Clinic = ClinicId.Default }, null, 10, default));
        Assert.Equal((2L, "1", Step), (summary.Version, summary.OrderKey, summary.Next));
        Assert.Equal(new byte[] { 1, 2, 3 }, Assert.Single(await again.ReadKeysAsync([Episode], default)).Wrapped.ToArray());
        Assert.IsType<AppendResult.Duplicate>(await again.AppendAsync(Batch(2), default));
    }

    [Fact]
    public async Task Open_CutAtAnyByteOfTheLastLine_HasAllEarlierBatches()
    {
        Guid id;
        long before;
        using (var store = Open())
        {
            id = await store.GetStoreIdAsync(default);
            await WriteAsync(store, 1);
            before = new FileInfo(_file.FilePath).Length;
            await WriteAsync(store, 2);
        }

        var whole = await File.ReadAllBytesAsync(_file.FilePath);
        for (var length = (int)before; length < whole.Length; length++)
        {
            await File.WriteAllBytesAsync(_file.FilePath, whole[..length]);
            using var again = Open();

            Assert.Equal(id, await again.GetStoreIdAsync(default));
            Assert.Equal([1], (await EventsAsync(again)).Select(stored => stored.Version));
            Assert.IsType<AppendResult.Appended>(await again.AppendAsync(Batch(2), default));
        }
    }

    [Fact]
    public async Task Open_CutAfterTheStore_AppendsToWhatIsWhole()
    {
        using (var store = Open())
        {
            await WriteAsync(store, 1);
        }

        await File.AppendAllTextAsync(_file.FilePath, "{\"Batch\":{");
        using (var cut = Open())
        {
            await WriteAsync(cut, 2);
        }

        using var again = Open();
        Assert.Equal([1, 2], (await EventsAsync(again)).Select(stored => stored.Version));
    }

    [Fact]
    public async Task Open_BrokenLineInTheMiddle_SaysWhich()
    {
        using (var store = Open())
        {
            await WriteAsync(store, 1);
            await WriteAsync(store, 2);
        }

        var lines = await File.ReadAllLinesAsync(_file.FilePath);
        lines[1] = lines[1][..^1];
        await File.WriteAllLinesAsync(_file.FilePath, lines);

        var exception = Assert.Throws<InvalidDataException>(Open);
        Assert.StartsWith($"Line 2 of {_file.FilePath} is broken.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_Twice_Throws()
    {
        using var store = Open();

        Assert.Throws<IOException>(Open);
    }

    [Fact]
    public async Task Append_Erasure_BytesAreGoneFromTheFile()
    {
        var wrapped = Convert.ToBase64String([1, 2, 3]);
        using (var store = Open())
        {
            await WriteAsync(store, 1);
            Assert.Contains(wrapped, await ReadFileAsync(), StringComparison.Ordinal);

            Assert.IsType<AppendResult.Appended>(await store.AppendAsync(Erasure, default));
            Assert.IsType<AppendResult.Appended>(await store.AppendAsync(Batch(2) with { Assertions = [] }, default));
        }

        Assert.DoesNotContain(wrapped, await ReadFileAsync(), StringComparison.Ordinal);
        using var again = Open();
        var key = Assert.Single(await again.ReadKeysAsync([Episode], default));
        Assert.Equal((0, Now), (key.Wrapped.Length, key.DestroyedAt));
        Assert.Equal([1, 2], (await EventsAsync(again)).Select(stored => stored.Version));
    }

    [Fact]
    public async Task Append_ErasureOfAKeyOfTheSameBatch_BytesAreNeverInTheFile()
    {
        using (var store = Open())
        {
            var batch = Batch(1);
            Assert.IsType<AppendResult.Appended>(await store.AppendAsync(batch with { Appends = [.. batch.Appends, .. Erasure.Appends], Assertions = [], Erasures = Erasure.Erasures }, default));
        }

        Assert.DoesNotContain(Convert.ToBase64String([1, 2, 3]), await ReadFileAsync(), StringComparison.Ordinal);
        using var again = Open();
        Assert.Equal(Now, Assert.Single(await again.ReadKeysAsync([Episode], default)).DestroyedAt);
    }

    [Fact]
    public async Task RewrapKeys_FormerBytesAreGoneFromTheFile()
    {
        using (var store = Open())
        {
            await WriteAsync(store, 1);
            var key = Assert.Single(await store.ReadKeysAsync([Episode], default));
            var rewrapped = new RewrappedKey { Key = key with { MasterKeyId = "master-2", Wrapped = new byte[] { 4, 5, 6 } }, FormerMasterKeyId = "master-1" };

            Assert.Equal(1, await store.RewrapKeysAsync([rewrapped], default));
        }

        Assert.DoesNotContain(Convert.ToBase64String([1, 2, 3]), await ReadFileAsync(), StringComparison.Ordinal);
        using var again = Open();
        var stored = Assert.Single(await again.ReadKeysAsync([Episode], default));
        Assert.Equal((Convert.ToBase64String([4, 5, 6]), "master-2"), (Convert.ToBase64String(stored.Wrapped.Span), stored.MasterKeyId));
        Assert.Equal([1], (await EventsAsync(again)).Select(stored => stored.Version));
    }

    public void Dispose() => _file.Dispose();

    private static SummaryStep Step { get; } = new()
    {
        Command = "sign-note",
        Rule = "DOC002",
        DueOn = new DateOnly(2026, 3, 9),
        Urgency = default,
        MessageKey = "DOC002",
        Evidence = [new("change", -12.5m), new("since", new DateOnly(2026, 2, 1)), new("score", new FactId("s1"))],
    };

    private FileRecordStore Open() => new(_file.FilePath);

    private static RecordSummary Summary(RecordKey key, long version) => new()
    {
        Key = key,
        Version = version,
        Client = new ClientId("c1"),
        EvaluatedAt = Now,
        EvaluationBasis = "policy-1",
    };

    private static AppendBatch Batch(long version) => new()
    {
        Clinic = ClinicId.Default,
        RecordedAt = Now,
        Appends = [new RecordAppend { Key = Episode, ExpectedVersion = version - 1, Events = [Event(version)], Summary = Summary(Episode, version) }],
        Assertions = [new RecordAssertion(Client, 0)],
        NewKeys = version > 1 ? [] : [new WrappedRecordKey { Id = Guid.NewGuid(), Record = Episode, Subject = new ClientId("c1"), MasterKeyId = "master-1", Wrapped = new byte[] { 1, 2, 3 } }],
    };

    private static AppendBatch Erasure => new()
    {
        Clinic = ClinicId.Default,
        RecordedAt = Now,
        Appends = [new RecordAppend { Key = Client, ExpectedVersion = 0, Events = [Event(1) with { Key = Client, Cause = new CommandReference(Client, new CommandId("m1")) }], Summary = Summary(Client, 1) }],
        Erasures = [new ClientId("c1")],
    };

    private static StoredEvent Event(long version) => new()
    {
        Key = Episode,
        Version = version,
        EventId = Guid.NewGuid(),
        Command = new CommandId($"m{version}"),
        Ordinal = 0,
        Cause = new CommandReference(Episode, new CommandId($"m{version}")),
        Name = "SessionRecorded",
        Schema = 1,
        Actor = new ActorId("p-lee"),
        OccurredAt = Now.ToOffset(TimeSpan.FromHours(2)),
        RecordedAt = Now,
        WorkflowVersion = 1,
        PolicyFingerprint = "policy-1",
        Payload = Encoding.UTF8.GetBytes($"payload {version}"),
    };

    private static async Task WriteAsync(FileRecordStore store, long version, bool outdates = false) =>
        Assert.IsType<AppendResult.Appended>(await store.AppendAsync(Batch(version) with { Outdates = outdates ? [new ClientId("c1")] : [] }, default));

    private static async Task<List<StoredEvent>> EventsAsync(FileRecordStore store) => await store.ReadAsync([new ReadRequest(Episode)], default).ToListAsync();

    private async Task<string> ReadFileAsync()
    {
        await using var file = new FileStream(_file.FilePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync();
    }
}
