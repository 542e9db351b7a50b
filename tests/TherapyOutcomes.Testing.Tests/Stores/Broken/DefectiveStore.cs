using System.Collections.Concurrent;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>A store in memory of which each method can be replaced by one with a defect.</summary>
internal sealed class DefectiveStore(InMemoryRecordStore inner) : IRecordStore, IRecordCatalog, IWorklistStore, IRecordKeyStore, IStoreInspection, IEventFeedStore, IAccessLogStore
{
    public InMemoryRecordStore Inner => inner;

    /// <summary>Summaries that the catalog, and only it, shows instead of the stored ones.</summary>
    public ConcurrentDictionary<RecordKey, RecordSummary> Shown { get; } = [];

    public Func<CancellationToken, ValueTask<Guid>> StoreId { get; set; } = inner.GetStoreIdAsync;

    public Func<IReadOnlyList<ReadRequest>, CancellationToken, IAsyncEnumerable<StoredEvent>> Read { get; set; } = inner.ReadAsync;

    public Func<AppendBatch, CancellationToken, ValueTask<AppendResult>> Append { get; set; } = inner.AppendAsync;

    public Func<IReadOnlyList<SummaryRefresh>, CancellationToken, ValueTask<int>> Refresh { get; set; } = inner.RefreshSummariesAsync;

    public Func<RecordQuery, RecordKey?, int, CancellationToken, ValueTask<IReadOnlyList<RecordSummary>>> List { get; set; } = inner.ListAsync;

    public Func<ClinicId?, int, CancellationToken, ValueTask<IReadOnlyList<ClinicId>>> Clinics { get; set; } = inner.ListClinicsAsync;

    public Func<WorklistQuery, string?, int, CancellationToken, ValueTask<IReadOnlyList<RecordSummary>>> Work { get; set; } = inner.ListAsync;

    public Func<WorklistQuery, CancellationToken, ValueTask<int>> CountWork { get; set; } = inner.CountAsync;

    public Func<OutdatedQuery, int, CancellationToken, ValueTask<IReadOnlyList<RecordSummary>>> Outdated { get; set; } = inner.ListOutdatedAsync;

    public Func<OutdatedQuery, CancellationToken, ValueTask<int>> CountOutdated { get; set; } = inner.CountOutdatedAsync;

    public Func<ClaimRequest, CancellationToken, ValueTask<IReadOnlyList<RecordSummary>>> Claim { get; set; } = inner.ClaimDueAsync;

    public Func<IReadOnlyList<RecordKey>, CancellationToken, ValueTask<IReadOnlyList<WrappedRecordKey>>> Keys { get; set; } = inner.ReadKeysAsync;

    public Func<IReadOnlyList<RewrappedKey>, CancellationToken, ValueTask<int>> Rewrap { get; set; } = inner.RewrapKeysAsync;

    public Func<CancellationToken, ValueTask<bool>> Purge { get; set; } = inner.PurgeKeysAsync;

    public Func<string?, int, CancellationToken, ValueTask<IReadOnlyList<string>>> InspectedClinics { get; set; } = inner.InspectClinicsAsync;

    public Func<string, RowPlace?, int, CancellationToken, ValueTask<IReadOnlyList<InspectedRow<StoredEvent>>>> InspectedEvents { get; set; } = inner.InspectEventsAsync;

    public Func<string, RowPlace?, int, CancellationToken, ValueTask<IReadOnlyList<InspectedRow<RecordSummary>>>> InspectedSummaries { get; set; } = inner.InspectSummariesAsync;

    public Func<string, RowPlace?, int, CancellationToken, ValueTask<IReadOnlyList<InspectedRow<WrappedRecordKey>>>> InspectedKeys { get; set; } = inner.InspectKeysAsync;

    public Func<ClinicId, string?, int, CancellationToken, ValueTask<StoredFeedPage>> Feed { get; set; } = inner.ReadFeedAsync;

    public Func<IReadOnlyList<AccessEntry>, CancellationToken, ValueTask> Note { get; set; } = inner.AppendAccessAsync;

    public Func<AccessQuery, int, CancellationToken, ValueTask<IReadOnlyList<LoggedAccess>>> Accesses { get; set; } = inner.ListAccessAsync;

    public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => StoreId(cancellationToken);

    public IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, CancellationToken cancellationToken) => Read(requests, cancellationToken);

    public ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken) => Append(batch, cancellationToken);

    public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) => Refresh(refreshes, cancellationToken);

    public async ValueTask<IReadOnlyList<RecordSummary>> ListAsync(RecordQuery query, RecordKey? after, int size, CancellationToken cancellationToken)
    {
        var listed = await List(query, after, size, cancellationToken);
        return Shown.IsEmpty
            ? listed
            : [.. listed.Select(summary => Shown.GetValueOrDefault(summary.Key, summary)), .. Shown.Values.Where(summary => query.Matches(summary) && listed.All(one => one.Key != summary.Key))];
    }

    public ValueTask<IReadOnlyList<ClinicId>> ListClinicsAsync(ClinicId? after, int size, CancellationToken cancellationToken) => Clinics(after, size, cancellationToken);

    public ValueTask<IReadOnlyList<RecordSummary>> ListAsync(WorklistQuery query, string? after, int size, CancellationToken cancellationToken) => Work(query, after, size, cancellationToken);

    public ValueTask<int> CountAsync(WorklistQuery query, CancellationToken cancellationToken) => CountWork(query, cancellationToken);

    public ValueTask<IReadOnlyList<RecordSummary>> ListOutdatedAsync(OutdatedQuery query, int size, CancellationToken cancellationToken) => Outdated(query, size, cancellationToken);

    public ValueTask<int> CountOutdatedAsync(OutdatedQuery query, CancellationToken cancellationToken) => CountOutdated(query, cancellationToken);

    public ValueTask<IReadOnlyList<RecordSummary>> ClaimDueAsync(ClaimRequest request, CancellationToken cancellationToken) => Claim(request, cancellationToken);

    public ValueTask<IReadOnlyList<WrappedRecordKey>> ReadKeysAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken) => Keys(records, cancellationToken);

    public ValueTask<int> RewrapKeysAsync(IReadOnlyList<RewrappedKey> keys, CancellationToken cancellationToken) => Rewrap(keys, cancellationToken);

    public ValueTask<bool> PurgeKeysAsync(CancellationToken cancellationToken) => Purge(cancellationToken);

    public ValueTask<IReadOnlyList<string>> InspectClinicsAsync(string? after, int size, CancellationToken cancellationToken) => InspectedClinics(after, size, cancellationToken);

    public ValueTask<IReadOnlyList<InspectedRow<StoredEvent>>> InspectEventsAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) =>
        InspectedEvents(clinic, after, size, cancellationToken);

    public ValueTask<IReadOnlyList<InspectedRow<RecordSummary>>> InspectSummariesAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) =>
        InspectedSummaries(clinic, after, size, cancellationToken);

    public ValueTask<IReadOnlyList<InspectedRow<WrappedRecordKey>>> InspectKeysAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) =>
        InspectedKeys(clinic, after, size, cancellationToken);

    public ValueTask<StoredFeedPage> ReadFeedAsync(ClinicId clinic, string? after, int size, CancellationToken cancellationToken) => Feed(clinic, after, size, cancellationToken);

    public ValueTask AppendAccessAsync(IReadOnlyList<AccessEntry> entries, CancellationToken cancellationToken) => Note(entries, cancellationToken);

    public ValueTask<IReadOnlyList<LoggedAccess>> ListAccessAsync(AccessQuery query, int size, CancellationToken cancellationToken) => Accesses(query, size, cancellationToken);
}
