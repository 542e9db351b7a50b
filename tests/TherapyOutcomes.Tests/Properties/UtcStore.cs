using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Tests.Properties;

/// <summary>A store that keeps instants without their offsets, as many databases do.</summary>
internal sealed class UtcStore(InMemoryRecordStore inner) : IRecordStore, IRecordCatalog, IWorklistStore
{
    public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => inner.GetStoreIdAsync(cancellationToken);

    public async IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var stored in inner.ReadAsync(requests, cancellationToken))
        {
            yield return stored;
        }
    }

    public ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken)
    {
        var appends = batch.Appends.Select(append => append with { Events = [.. append.Events.Select(InUtc)] });
        return inner.AppendAsync(batch with { Appends = [.. appends] }, cancellationToken);
    }

    public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) =>
        inner.RefreshSummariesAsync(refreshes, cancellationToken);

    public ValueTask<IReadOnlyList<RecordSummary>> ListAsync(RecordQuery query, RecordKey? after, int size, CancellationToken cancellationToken) =>
        inner.ListAsync(query, after, size, cancellationToken);

    public ValueTask<IReadOnlyList<ClinicId>> ListClinicsAsync(ClinicId? after, int size, CancellationToken cancellationToken) =>
        inner.ListClinicsAsync(after, size, cancellationToken);

    public ValueTask<IReadOnlyList<RecordSummary>> ListAsync(WorklistQuery query, string? after, int size, CancellationToken cancellationToken) =>
        inner.ListAsync(query, after, size, cancellationToken);

    public ValueTask<int> CountAsync(WorklistQuery query, CancellationToken cancellationToken) => inner.CountAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<RecordSummary>> ListOutdatedAsync(OutdatedQuery query, int size, CancellationToken cancellationToken) =>
        inner.ListOutdatedAsync(query, size, cancellationToken);

    public ValueTask<int> CountOutdatedAsync(OutdatedQuery query, CancellationToken cancellationToken) => inner.CountOutdatedAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<RecordSummary>> ClaimDueAsync(ClaimRequest request, CancellationToken cancellationToken) =>
        inner.ClaimDueAsync(request, cancellationToken);

    private static StoredEvent InUtc(StoredEvent stored) => stored with { OccurredAt = stored.OccurredAt.ToUniversalTime() };
}
