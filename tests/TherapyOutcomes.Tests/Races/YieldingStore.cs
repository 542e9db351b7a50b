using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Tests.Races;

/// <summary>A store that answers a little later, as one across a network does: whoever waits lets others in.</summary>
internal sealed class YieldingStore(IRecordStore inner) : IRecordStore
{
    private int _conflicts;

    public int Conflicts => _conflicts;

    public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => inner.GetStoreIdAsync(cancellationToken);

    public async IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        await foreach (var stored in inner.ReadAsync(requests, cancellationToken))
        {
            yield return stored;
        }
    }

    public async ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken)
    {
        await Task.Yield();
        var result = await inner.AppendAsync(batch, cancellationToken);
        if (result is not AppendResult.Appended)
        {
            Interlocked.Increment(ref _conflicts);
        }

        return result;
    }

    public async ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return await inner.RefreshSummariesAsync(refreshes, cancellationToken);
    }
}
