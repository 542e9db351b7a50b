using TherapyOutcomes;
using TherapyOutcomes.Storage;

namespace ClinicSoftware.Storage;

/// <content>
/// Contains the lists of records and of work. Every order is ordinal, and every page begins after a key rather than after a count.
/// </content>
public sealed partial class FileRecordStore
{
    private static readonly Comparer<RecordKey> ByKindAndId = Comparer<RecordKey>.Create((one, other) =>
        one.Kind != other.Kind ? one.Kind.CompareTo(other.Kind) : string.CompareOrdinal(one.Id, other.Id));

    /// <summary>The leases, which last only as long as the process. At worst, a summary is evaluated once more than necessary.</summary>
    private readonly Dictionary<RecordKey, (ActorId Owner, DateTimeOffset Until)> _leases = [];

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordSummary>> ListAsync(RecordQuery query, RecordKey? after, int size, CancellationToken cancellationToken) => Page(
        () => _summaries.Values
            .Where(summary => query.Matches(summary) && (after is not { } last || ByKindAndId.Compare(summary.Key, last) > 0))
            .OrderBy(summary => summary.Key, ByKindAndId),
        size,
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ClinicId>> ListClinicsAsync(ClinicId? after, int size, CancellationToken cancellationToken) => Page(
        () => _summaries.Keys.Select(key => key.Clinic).Distinct()
            .Where(clinic => after is not { } last || string.CompareOrdinal(clinic.Value, last.Value) > 0)
            .OrderBy(clinic => clinic.Value, StringComparer.Ordinal),
        size,
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordSummary>> ListAsync(WorklistQuery query, string? after, int size, CancellationToken cancellationToken) => Page(
        () => _summaries.Values
            .Where(summary => query.Matches(summary) && (after is null || string.CompareOrdinal(summary.OrderKey, after) > 0))
            .OrderBy(summary => summary.OrderKey, StringComparer.Ordinal),
        size,
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountAsync(WorklistQuery query, CancellationToken cancellationToken) =>
        Locked(() => _summaries.Values.Count(query.Matches), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordSummary>> ListOutdatedAsync(OutdatedQuery query, int size, CancellationToken cancellationToken) => Page(
        () => _summaries.Values.Where(query.Matches)
            .OrderBy(summary => summary.ReviewAt <= query.Now ? summary.ReviewAt : DateTimeOffset.MaxValue)
            .ThenBy(summary => summary.Key, ByKindAndId),
        size,
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountOutdatedAsync(OutdatedQuery query, CancellationToken cancellationToken) =>
        Locked(() => _summaries.Values.Count(query.Matches), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordSummary>> ClaimDueAsync(ClaimRequest request, CancellationToken cancellationToken) => Locked<IReadOnlyList<RecordSummary>>(
        () =>
        {
            var due = _summaries.Values
                .Where(summary => summary.Key.Clinic == request.Clinic && ReasonFor(summary, request) != ClaimReason.None)
                .Where(summary => !_leases.TryGetValue(summary.Key, out var lease) || lease.Owner == request.Owner || request.IsOver(lease.Until))
                .OrderBy(summary => ReasonFor(summary, request))
                .ThenBy(summary => ReasonFor(summary, request) switch { ClaimReason.Review => summary.ReviewAt, ClaimReason.DueWork => summary.DueWorkAt, _ => null })
                .ThenBy(summary => summary.Key, ByKindAndId)
                .Take(request.Size)
                .ToList();
            due.ForEach(summary => _leases[summary.Key] = (request.Owner, request.Now + request.Lease));
            return due;
        },
        cancellationToken);

    private static ClaimReason ReasonFor(RecordSummary summary, ClaimRequest request) =>
        summary.ReviewAt <= request.Now ? ClaimReason.Review
        : summary.DueWorkAt <= request.Now ? ClaimReason.DueWork
        : request.EvaluationBasis is { } basis && summary.EvaluationBasis != basis && !summary.IsEnded ? ClaimReason.OtherBasis
        : ClaimReason.None;

    private enum ClaimReason
    {
        None,
        Review,
        DueWork,
        OtherBasis,
    }

    private ValueTask<IReadOnlyList<T>> Page<T>(Func<IEnumerable<T>> list, int size, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return Locked<IReadOnlyList<T>>(() => [.. list().Take(size)], cancellationToken);
    }
}
