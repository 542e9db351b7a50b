namespace TherapyOutcomes.Storage;

/// <summary>Lists the work to do, and leases summaries that are out of date or have due work.</summary>
/// <remarks>The store documents whether it is thread-safe or each instance belongs to one scope.</remarks>
public interface IWorklistStore
{
    /// <summary>Lists one page of summaries that have a next step, ordered by <see cref="RecordSummary.OrderKey"/> (ordinal).</summary>
    /// <param name="query">The records to list.</param>
    /// <param name="after">The order key after which the page starts; null for the first page.</param>
    /// <param name="size">The maximum number of summaries, at least 1. A page with fewer summaries is the last page.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The summaries on the page.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<IReadOnlyList<RecordSummary>> ListAsync(WorklistQuery query, string? after, int size, CancellationToken cancellationToken);

    /// <summary>Counts the summaries that have a next step.</summary>
    /// <param name="query">The records to count.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The number of summaries.</returns>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<int> CountAsync(WorklistQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Lists summaries that must be evaluated again: first those whose <see cref="RecordSummary.ReviewAt"/> has been reached, earliest
    /// first, then those that were evaluated under another policy. Ties are ordered by kind and id.
    /// </summary>
    /// <param name="query">The summaries to list.</param>
    /// <param name="size">The maximum number of summaries, at least 1.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The summaries.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<IReadOnlyList<RecordSummary>> ListOutdatedAsync(OutdatedQuery query, int size, CancellationToken cancellationToken);

    /// <summary>Counts the summaries that must be evaluated again.</summary>
    /// <param name="query">The summaries to count.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The number of summaries.</returns>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<int> CountOutdatedAsync(OutdatedQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Leases summaries: first those whose <see cref="RecordSummary.ReviewAt"/> has been reached, earliest first; then those whose
    /// <see cref="RecordSummary.DueWorkAt"/> has been reached, earliest first; then, if the request names an evaluation basis, those that were evaluated on
    /// another one and have not ended. Ties are ordered by kind and id. Until the lease ends, only its owner can get them again, which renews the lease.
    /// A lease that ends later than one of the request's length would, by more than <see cref="SummaryRefresh.ClockTolerance"/>, was taken by a clock that has
    /// been put back since, and has ended. Appends and refreshes do not affect leases. Each summary is handed out at least once, not exactly once.
    /// </summary>
    /// <param name="request">The clinic, the owner, the length of the lease and the maximum number of summaries.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The leased summaries.</returns>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<IReadOnlyList<RecordSummary>> ClaimDueAsync(ClaimRequest request, CancellationToken cancellationToken);
}
