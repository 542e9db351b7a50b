namespace TherapyOutcomes.Storage;

/// <summary>Lists what is to do, and leases what is due to be evaluated again.</summary>
/// <remarks>Thread-safe per instance or per scope, as the store says.</remarks>
public interface IWorklistStore
{
    /// <summary>Lists one page of summaries with a next step, by <see cref="RecordSummary.OrderKey"/>, ordinal.</summary>
    /// <param name="query">Which records.</param>
    /// <param name="after">Only summaries whose order key is after this one; null for the first page.</param>
    /// <param name="size">How many at most, from 1. A shorter page is the last.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is below 1.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<IReadOnlyList<RecordSummary>> ListAsync(WorklistQuery query, string? after, int size, CancellationToken cancellationToken);

    /// <summary>Counts the summaries with a next step.</summary>
    /// <param name="query">Which records.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<int> CountAsync(WorklistQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Lists summaries that must be evaluated again: those whose <see cref="RecordSummary.ReviewAt"/> has come, earliest first, then
    /// those of another policy. Among equals by kind and id.
    /// </summary>
    /// <param name="query">Which records.</param>
    /// <param name="size">How many at most, from 1.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is below 1.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<IReadOnlyList<RecordSummary>> ListOutdatedAsync(OutdatedQuery query, int size, CancellationToken cancellationToken);

    /// <summary>Counts the summaries that must be evaluated again.</summary>
    /// <param name="query">Which records.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<int> CountOutdatedAsync(OutdatedQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Leases summaries whose <see cref="RecordSummary.ReviewAt"/> has come, earliest first. Until the lease ends only its owner
    /// gets them again, which renews it; appends and refreshes leave leases alone. Each is given at least once, not exactly once.
    /// </summary>
    /// <param name="request">Who leases what, and for how long.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<IReadOnlyList<RecordSummary>> ClaimDueAsync(ClaimRequest request, CancellationToken cancellationToken);
}
