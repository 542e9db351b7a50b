using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>A store that gives changed events or keys: somebody has been at the database.</summary>
internal sealed class TamperingStore(InMemoryRecordStore inner) : IRecordStore, IRecordKeyStore
{
    public Func<StoredEvent, StoredEvent> Event { get; set; } = stored => stored;

    public Func<WrappedRecordKey, WrappedRecordKey> Key { get; set; } = key => key;

    public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => inner.GetStoreIdAsync(cancellationToken);

    public async IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var stored in inner.ReadAsync(requests, cancellationToken))
        {
            yield return Event(stored);
        }
    }

    public ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken) => inner.AppendAsync(batch, cancellationToken);

    public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) =>
        inner.RefreshSummariesAsync(refreshes, cancellationToken);

    public async ValueTask<IReadOnlyList<WrappedRecordKey>> ReadKeysAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken) =>
        [.. (await inner.ReadKeysAsync(records, cancellationToken)).Select(Key)];

    public ValueTask<int> RewrapKeysAsync(IReadOnlyList<RewrappedKey> keys, CancellationToken cancellationToken) => inner.RewrapKeysAsync(keys, cancellationToken);

    public ValueTask<bool> PurgeKeysAsync(CancellationToken cancellationToken) => inner.PurgeKeysAsync(cancellationToken);
}
