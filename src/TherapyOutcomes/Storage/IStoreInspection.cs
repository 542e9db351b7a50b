namespace TherapyOutcomes.Storage;

/// <summary>
/// Lists what is in a store as it is, one page at a time, for those who check it, copy it or go through all of its keys. A row that can't be
/// read is listed, too, and hides no other.
/// </summary>
/// <remarks>
/// Lists are ordered by the number of the record kind, then by id (ordinal), then by version, and continue after a place, even if no row is at
/// that place any more. A summary or a key has version 0 in its place, so it comes after a place of its record with a negative version. Events that are appended in the meantime may or may not be included. The store documents whether it is thread-safe or each
/// instance belongs to one scope.
/// </remarks>
public interface IStoreInspection
{
    /// <summary>
    /// Lists one page of the clinics that any row names, in ordinal order: also those that have only events or keys, and those whose ids no clinic can
    /// have.
    /// </summary>
    /// <param name="after">The clinic after which the page starts; null for the first page.</param>
    /// <param name="size">The maximum number of clinics, at least 1. A page with fewer clinics is the last page.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The clinics on the page, as they are written in the rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<IReadOnlyList<string>> InspectClinicsAsync(string? after, int size, CancellationToken cancellationToken);

    /// <summary>Lists one page of a clinic's events, including those of records that have no summary.</summary>
    /// <param name="clinic">The clinic, as it is written in the rows.</param>
    /// <param name="after">The place after which the page starts; null for the first page.</param>
    /// <param name="size">The maximum number of rows, at least 1. A page with fewer rows is the last page.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The events on the page.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<IReadOnlyList<InspectedRow<StoredEvent>>> InspectEventsAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken);

    /// <summary>
    /// Lists one page of a clinic's summaries. Records that were only asserted are left out. If a store keeps a value of a summary twice, such as for
    /// an index, and the copies differ, the row can't be read.
    /// </summary>
    /// <param name="clinic">The clinic, as it is written in the rows.</param>
    /// <param name="after">The place after which the page starts; null for the first page.</param>
    /// <param name="size">The maximum number of rows, at least 1. A page with fewer rows is the last page.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The summaries on the page.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<IReadOnlyList<InspectedRow<RecordSummary>>> InspectSummariesAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken);

    /// <summary>Lists one page of the wrapped keys of a clinic's records, including destroyed ones.</summary>
    /// <param name="clinic">The clinic, as it is written in the rows.</param>
    /// <param name="after">The place after which the page starts; null for the first page.</param>
    /// <param name="size">The maximum number of rows, at least 1. A page with fewer rows is the last page.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The keys on the page.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<IReadOnlyList<InspectedRow<WrappedRecordKey>>> InspectKeysAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken);
}
