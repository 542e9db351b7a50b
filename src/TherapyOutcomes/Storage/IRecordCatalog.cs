namespace TherapyOutcomes.Storage;

/// <summary>Lists records by their summaries, one page at a time.</summary>
/// <remarks>The store documents whether it is thread-safe or each instance belongs to one scope.</remarks>
public interface IRecordCatalog
{
    /// <summary>Lists one page of summaries, ordered by the number of the record kind and then by id (ordinal).</summary>
    /// <param name="query">The records to list.</param>
    /// <param name="after">The record after which the page starts; null for the first page.</param>
    /// <param name="size">The maximum number of summaries, at least 1. A page with fewer summaries is the last page.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The summaries on the page.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<IReadOnlyList<RecordSummary>> ListAsync(RecordQuery query, RecordKey? after, int size, CancellationToken cancellationToken);

    /// <summary>Lists one page of the clinics that have records, in ordinal order.</summary>
    /// <param name="after">The clinic after which the page starts; null for the first page.</param>
    /// <param name="size">The maximum number of clinics, at least 1. A page with fewer clinics is the last page.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The clinics on the page.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<IReadOnlyList<ClinicId>> ListClinicsAsync(ClinicId? after, int size, CancellationToken cancellationToken);
}
