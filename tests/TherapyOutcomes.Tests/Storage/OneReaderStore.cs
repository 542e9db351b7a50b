using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Tests.Storage;

/// <summary>A store over one connection that bears one open reader: whoever calls it while a listing is open gets an exception, as from some databases.</summary>
internal sealed class OneReaderStore(InMemoryRecordStore inner) : IRecordStore, IRecordCatalog, IWorklistStore, IRecordKeyStore
{
    private int _open;

    /// <summary>How many listings were read to their end.</summary>
    public int Listings { get; private set; }

    public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => Alone().GetStoreIdAsync(cancellationToken);

    public IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, CancellationToken cancellationToken)
    {
        Alone();
        return ReadAloneAsync(requests, cancellationToken);
    }

    public ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken) => Alone().AppendAsync(batch, cancellationToken);

    public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) =>
        Alone().RefreshSummariesAsync(refreshes, cancellationToken);

    public ValueTask<IReadOnlyList<RecordSummary>> ListAsync(RecordQuery query, RecordKey? after, int size, CancellationToken cancellationToken) =>
        Alone().ListAsync(query, after, size, cancellationToken);

    public ValueTask<IReadOnlyList<ClinicId>> ListClinicsAsync(ClinicId? after, int size, CancellationToken cancellationToken) =>
        Alone().ListClinicsAsync(after, size, cancellationToken);

    public ValueTask<IReadOnlyList<RecordSummary>> ListAsync(WorklistQuery query, string? after, int size, CancellationToken cancellationToken) =>
        Alone().ListAsync(query, after, size, cancellationToken);

    public ValueTask<int> CountAsync(WorklistQuery query, CancellationToken cancellationToken) => Alone().CountAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<RecordSummary>> ListOutdatedAsync(OutdatedQuery query, int size, CancellationToken cancellationToken) =>
        Alone().ListOutdatedAsync(query, size, cancellationToken);

    public ValueTask<int> CountOutdatedAsync(OutdatedQuery query, CancellationToken cancellationToken) => Alone().CountOutdatedAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<RecordSummary>> ClaimDueAsync(ClaimRequest request, CancellationToken cancellationToken) =>
        Alone().ClaimDueAsync(request, cancellationToken);

    public ValueTask<IReadOnlyList<WrappedRecordKey>> ReadKeysAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken) =>
        Alone().ReadKeysAsync(records, cancellationToken);

    public ValueTask<int> RewrapKeysAsync(IReadOnlyList<RewrappedKey> keys, CancellationToken cancellationToken) => Alone().RewrapKeysAsync(keys, cancellationToken);

    public ValueTask<bool> PurgeKeysAsync(CancellationToken cancellationToken) => Alone().PurgeKeysAsync(cancellationToken);

    private InMemoryRecordStore Alone() =>
        _open == 0 ? inner : throw new InvalidOperationException("There is already an open reader on this connection.");

    private async IAsyncEnumerable<StoredEvent> ReadAloneAsync(IReadOnlyList<ReadRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Alone();
        _open++;
        try
        {
            await foreach (var stored in inner.ReadAsync(requests, cancellationToken))
            {
                await Task.Yield();
                yield return stored;
            }

            Listings++;
        }
        finally
        {
            _open--;
        }
    }
}
