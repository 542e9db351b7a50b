using System.Runtime.CompilerServices;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.HostTransactions;

/// <summary>A store whose newest event of a record is hidden from readers, as if another writer had written it just after they read.</summary>
internal sealed class OvertakenStore(EntityFrameworkStore<HostContext> store, RecordKey record) : IRecordStore, IRecordKeyStore
{
    public bool IsInHostTransaction => store.IsInHostTransaction;

    public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => store.GetStoreIdAsync(cancellationToken);

    public async IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var events = new List<StoredEvent>();
        await foreach (var stored in store.ReadAsync(requests, cancellationToken))
        {
            events.Add(stored);
        }

        var last = events.Where(stored => stored.Key == record).Select(stored => stored.Version).DefaultIfEmpty().Max();
        foreach (var stored in events.Where(stored => stored.Key != record || stored.Version != last))
        {
            yield return stored;
        }
    }

    public ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken) => store.AppendAsync(batch, cancellationToken);

    public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) =>
        store.RefreshSummariesAsync(refreshes, cancellationToken);

    public ValueTask<IReadOnlyList<WrappedRecordKey>> ReadKeysAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken) => store.ReadKeysAsync(records, cancellationToken);

    public ValueTask<int> RewrapKeysAsync(IReadOnlyList<RewrappedKey> keys, CancellationToken cancellationToken) => store.RewrapKeysAsync(keys, cancellationToken);

    public ValueTask<bool> PurgeKeysAsync(CancellationToken cancellationToken) => store.PurgeKeysAsync(cancellationToken);
}
