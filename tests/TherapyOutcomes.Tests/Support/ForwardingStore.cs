namespace TherapyOutcomes.Tests.Support;

/// <summary>A store over one in memory: one of several over the same content, within a transaction of the host, or overtaken by others.</summary>
internal sealed class ForwardingStore(InMemoryRecordStore content) : IRecordStore, IRecordCatalog, IWorklistStore, IRecordKeyStore, IStoreInspection, IEventFeedStore
{
    private readonly InMemoryRecordStore _first = content;

    /// <summary>What it holds now; its id stays the same.</summary>
    public InMemoryRecordStore Content { get; set; } = content;

    public bool IsInHostTransaction { get; set; }

    /// <summary>Runs once before the next batch is written.</summary>
    public Func<Task>? OnceBeforeAppend { get; set; }

    /// <summary>Runs once before the records of a clinic are listed.</summary>
    public Func<Task>? OnceBeforeListing { get; set; }

    /// <summary>The batches that were written.</summary>
    public List<AppendBatch> Written { get; } = [];

    /// <summary>How often what is left of keys was removed.</summary>
    public int Purges { get; private set; }

    public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => _first.GetStoreIdAsync(cancellationToken);

    public IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, CancellationToken cancellationToken) => Content.ReadAsync(requests, cancellationToken);

    public async ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken)
    {
        if (OnceBeforeAppend is { } act)
        {
            OnceBeforeAppend = null;
            await act();
        }

        var result = await Content.AppendAsync(batch, cancellationToken);
        if (result is AppendResult.Appended)
        {
            Written.Add(batch);
        }

        return result;
    }

    public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) => Content.RefreshSummariesAsync(refreshes, cancellationToken);

    public async ValueTask<IReadOnlyList<RecordSummary>> ListAsync(RecordQuery query, RecordKey? after, int size, CancellationToken cancellationToken)
    {
        if (OnceBeforeListing is { } act)
        {
            OnceBeforeListing = null;
            await act();
        }

        return await Content.ListAsync(query, after, size, cancellationToken);
    }

    public ValueTask<IReadOnlyList<ClinicId>> ListClinicsAsync(ClinicId? after, int size, CancellationToken cancellationToken) => Content.ListClinicsAsync(after, size, cancellationToken);

    public ValueTask<IReadOnlyList<RecordSummary>> ListAsync(WorklistQuery query, string? after, int size, CancellationToken cancellationToken) => Content.ListAsync(query, after, size, cancellationToken);

    public ValueTask<int> CountAsync(WorklistQuery query, CancellationToken cancellationToken) => Content.CountAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<RecordSummary>> ListOutdatedAsync(OutdatedQuery query, int size, CancellationToken cancellationToken) => Content.ListOutdatedAsync(query, size, cancellationToken);

    public ValueTask<int> CountOutdatedAsync(OutdatedQuery query, CancellationToken cancellationToken) => Content.CountOutdatedAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<RecordSummary>> ClaimDueAsync(ClaimRequest request, CancellationToken cancellationToken) => Content.ClaimDueAsync(request, cancellationToken);

    public ValueTask<IReadOnlyList<WrappedRecordKey>> ReadKeysAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken) => Content.ReadKeysAsync(records, cancellationToken);

    public ValueTask<int> RewrapKeysAsync(IReadOnlyList<RewrappedKey> keys, CancellationToken cancellationToken) => Content.RewrapKeysAsync(keys, cancellationToken);

    public ValueTask<bool> PurgeKeysAsync(CancellationToken cancellationToken)
    {
        Purges++;
        return Content.PurgeKeysAsync(cancellationToken);
    }

    public ValueTask<IReadOnlyList<string>> InspectClinicsAsync(string? after, int size, CancellationToken cancellationToken) => Content.InspectClinicsAsync(after, size, cancellationToken);

    public ValueTask<IReadOnlyList<InspectedRow<StoredEvent>>> InspectEventsAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) => Content.InspectEventsAsync(clinic, after, size, cancellationToken);

    public ValueTask<IReadOnlyList<InspectedRow<RecordSummary>>> InspectSummariesAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) => Content.InspectSummariesAsync(clinic, after, size, cancellationToken);

    public ValueTask<IReadOnlyList<InspectedRow<WrappedRecordKey>>> InspectKeysAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) => Content.InspectKeysAsync(clinic, after, size, cancellationToken);

    public ValueTask<StoredFeedPage> ReadFeedAsync(ClinicId clinic, string? after, int size, CancellationToken cancellationToken) => Content.ReadFeedAsync(clinic, after, size, cancellationToken);
}
