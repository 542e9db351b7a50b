namespace TherapyOutcomes.Storage;

/// <summary>Lists all events of a clinic in one order in which nothing is added before what was read already, for those who follow what happens.</summary>
/// <remarks>
/// <para>
/// Transactions can commit in another order than they begin. An event that a transaction still holds back must therefore hold back all that come after it in
/// the feed, or come after all that were read. The events of a record come in the order of their versions. Only appends add to a feed; refreshed summaries
/// and rewrapped keys do not.
/// </para>
/// <para>The store documents whether it is thread-safe or each instance belongs to one scope.</para>
/// </remarks>
public interface IEventFeedStore
{
    /// <summary>Reads one page of a clinic's events.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="after">The position after which the page starts, as the store gave it; null for the first page.</param>
    /// <param name="size">The maximum number of events, at least 1. A page with fewer events reaches the end as it is now.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The events on the page, and the id of the store's content, read no earlier than the events.</returns>
    /// <exception cref="ArgumentException"><paramref name="after"/> is not a position of this kind of store.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<StoredFeedPage> ReadFeedAsync(ClinicId clinic, string? after, int size, CancellationToken cancellationToken);
}
