using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Tests.Support;

/// <summary>Counts what is asked of a store in memory.</summary>
internal sealed class CountingStore(InMemoryRecordStore inner) : IRecordStore, IWorklistStore
{
    private readonly HashSet<RecordKey> _read = [];

    /// <summary>All calls since the last <see cref="Reset"/>.</summary>
    public int Calls { get; private set; }

    /// <summary>The events that were given since then.</summary>
    public int EventsRead { get; private set; }

    /// <summary>The episodes whose events were asked for since then.</summary>
    public IReadOnlyCollection<RecordKey> EpisodesRead => [.. _read.Where(key => key.Kind == RecordKind.Episode)];

    public void Reset()
    {
        (Calls, EventsRead) = (0, 0);
        _read.Clear();
    }

    public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => inner.GetStoreIdAsync(cancellationToken);

    public async IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Calls++;
        _read.UnionWith(requests.Select(request => request.Key));
        await foreach (var stored in inner.ReadAsync(requests, cancellationToken))
        {
            EventsRead++;
            yield return stored;
        }
    }

    public ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken) => Counted(inner.AppendAsync(batch, cancellationToken));

    public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) =>
        Counted(inner.RefreshSummariesAsync(refreshes, cancellationToken));

    public ValueTask<IReadOnlyList<RecordSummary>> ListAsync(WorklistQuery query, string? after, int size, CancellationToken cancellationToken) =>
        Counted(inner.ListAsync(query, after, size, cancellationToken));

    public ValueTask<int> CountAsync(WorklistQuery query, CancellationToken cancellationToken) => Counted(inner.CountAsync(query, cancellationToken));

    public ValueTask<IReadOnlyList<RecordSummary>> ListOutdatedAsync(OutdatedQuery query, int size, CancellationToken cancellationToken) =>
        Counted(inner.ListOutdatedAsync(query, size, cancellationToken));

    public ValueTask<int> CountOutdatedAsync(OutdatedQuery query, CancellationToken cancellationToken) => Counted(inner.CountOutdatedAsync(query, cancellationToken));

    public ValueTask<IReadOnlyList<RecordSummary>> ClaimDueAsync(ClaimRequest request, CancellationToken cancellationToken) =>
        Counted(inner.ClaimDueAsync(request, cancellationToken));

    private ValueTask<T> Counted<T>(ValueTask<T> result)
    {
        Calls++;
        return result;
    }
}
