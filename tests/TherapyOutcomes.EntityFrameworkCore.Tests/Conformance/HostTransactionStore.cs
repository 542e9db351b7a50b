using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Conformance;

/// <summary>
/// A host that begins a transaction around each write and commits whatever the answer is: what a batch that was turned away left in the
/// transaction would be found.
/// </summary>
internal sealed class HostTransactionStore(OutcomesDbContext context) : IRecordStore, IRecordCatalog, IWorklistStore, IRecordKeyStore, IStoreInspection, IEventFeedStore, IAccessLogStore, IDisposable
{
    private readonly EntityFrameworkStore<OutcomesDbContext> _store = new(context, StoreMode.HostTransaction);

    public bool IsInHostTransaction => _store.IsInHostTransaction;

    public ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken) =>
        CommittedAsync(() => _store.AppendAsync(batch, cancellationToken));

    public ValueTask<IReadOnlyList<RecordSummary>> ClaimDueAsync(ClaimRequest request, CancellationToken cancellationToken) =>
        CommittedAsync(() => _store.ClaimDueAsync(request, cancellationToken));

    public ValueTask<int> RewrapKeysAsync(IReadOnlyList<RewrappedKey> keys, CancellationToken cancellationToken) =>
        CommittedAsync(() => _store.RewrapKeysAsync(keys, cancellationToken));

    public ValueTask<bool> PurgeKeysAsync(CancellationToken cancellationToken) => _store.PurgeKeysAsync(cancellationToken);

    public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => _store.GetStoreIdAsync(cancellationToken);

    public IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, CancellationToken cancellationToken) => _store.ReadAsync(requests, cancellationToken);

    public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) =>
        _store.RefreshSummariesAsync(refreshes, cancellationToken);

    public ValueTask<IReadOnlyList<RecordSummary>> ListAsync(RecordQuery query, RecordKey? after, int size, CancellationToken cancellationToken) =>
        _store.ListAsync(query, after, size, cancellationToken);

    public ValueTask<IReadOnlyList<ClinicId>> ListClinicsAsync(ClinicId? after, int size, CancellationToken cancellationToken) =>
        _store.ListClinicsAsync(after, size, cancellationToken);

    public ValueTask<IReadOnlyList<RecordSummary>> ListAsync(WorklistQuery query, string? after, int size, CancellationToken cancellationToken) =>
        _store.ListAsync(query, after, size, cancellationToken);

    public ValueTask<int> CountAsync(WorklistQuery query, CancellationToken cancellationToken) => _store.CountAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<RecordSummary>> ListOutdatedAsync(OutdatedQuery query, int size, CancellationToken cancellationToken) =>
        _store.ListOutdatedAsync(query, size, cancellationToken);

    public ValueTask<int> CountOutdatedAsync(OutdatedQuery query, CancellationToken cancellationToken) => _store.CountOutdatedAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<WrappedRecordKey>> ReadKeysAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken) =>
        _store.ReadKeysAsync(records, cancellationToken);

    public ValueTask<IReadOnlyList<string>> InspectClinicsAsync(string? after, int size, CancellationToken cancellationToken) =>
        _store.InspectClinicsAsync(after, size, cancellationToken);

    public ValueTask<IReadOnlyList<InspectedRow<StoredEvent>>> InspectEventsAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) =>
        _store.InspectEventsAsync(clinic, after, size, cancellationToken);

    public ValueTask<IReadOnlyList<InspectedRow<RecordSummary>>> InspectSummariesAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) =>
        _store.InspectSummariesAsync(clinic, after, size, cancellationToken);

    public ValueTask<IReadOnlyList<InspectedRow<WrappedRecordKey>>> InspectKeysAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) =>
        _store.InspectKeysAsync(clinic, after, size, cancellationToken);

    public ValueTask<StoredFeedPage> ReadFeedAsync(ClinicId clinic, string? after, int size, CancellationToken cancellationToken) =>
        _store.ReadFeedAsync(clinic, after, size, cancellationToken);

    public async ValueTask AppendAccessAsync(IReadOnlyList<AccessEntry> entries, CancellationToken cancellationToken) =>
        await CommittedAsync(async () =>
        {
            await _store.AppendAccessAsync(entries, cancellationToken);
            return true;
        });

    public ValueTask<IReadOnlyList<LoggedAccess>> ListAccessAsync(AccessQuery query, int size, CancellationToken cancellationToken) =>
        _store.ListAccessAsync(query, size, cancellationToken);

    public void Dispose() => _store.Dispose();

    private async ValueTask<T> CommittedAsync<T>(Func<ValueTask<T>> write)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        var result = await write();
        await transaction.CommitAsync();
        return result;
    }
}
