using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Storage;

/// <summary>
/// Checks what a host's store returns. What the store throws passes unchanged, because a host may know by the type of an exception whether to
/// try again.
/// </summary>
/// <remarks>Thread-safe if its store is.</remarks>
internal sealed class CheckedStore(IRecordStore store) : IRecordStore
{
    public bool IsInHostTransaction => store.IsInHostTransaction;

    public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => store.GetStoreIdAsync(cancellationToken);

    public async IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var events = store.ReadAsync(requests, cancellationToken);
        StorageCheck.Require(events is not null, store, nameof(ReadAsync), "returned nothing where events were expected");
        await foreach (var stored in events.ConfigureAwait(false))
        {
            StorageCheck.Require(stored is { Name: not null }, store, nameof(ReadAsync), "returned an event that is missing or has no name");
            StorageCheck.Require(IsAsked(requests, stored.Key), store, nameof(ReadAsync), "returned an event of a record that was not asked for");
            yield return stored;
        }
    }

    public async ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken)
    {
        var result = await store.AppendAsync(batch, cancellationToken).ConfigureAwait(false);
        StorageCheck.Require(
            result is not (null or AppendResult.Duplicate { Commands.IsDefaultOrEmpty: true }), store, nameof(AppendAsync), "did not say whether the batch was appended");
        return result;
    }

    public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) =>
        store.RefreshSummariesAsync(refreshes, cancellationToken);

    private static bool IsAsked(IReadOnlyList<ReadRequest> requests, RecordKey key)
    {
        for (var index = 0; index < requests.Count; index++)
        {
            if (requests[index].Key == key)
            {
                return true;
            }
        }

        return false;
    }
}
