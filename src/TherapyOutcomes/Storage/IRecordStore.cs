namespace TherapyOutcomes.Storage;

/// <summary>Stores events without interpreting them.</summary>
/// <remarks>
/// <para>
/// Every store must meet the following requirements. <c>docs/store.md</c> explains them, and the conformance kit in
/// <c>TherapyOutcomes.Testing</c> checks them.
/// </para>
/// <list type="bullet">
/// <item><description>The versions of a record have no gaps.</description></item>
/// <item><description>
/// A batch is written completely or not at all, even if it spans several records. This includes summaries and keys.
/// </description></item>
/// <item><description>If several writers expect the same version, exactly one of them succeeds.</description></item>
/// <item><description>
/// If a batch asserts a version of a record and another batch changes that record, they never both succeed, not even at version 0.
/// </description></item>
/// <item><description>
/// A command that is already recorded is reported as a duplicate before any conflict, even if another writer has only just recorded
/// it. A relational store therefore looks for duplicates after it has acquired its locks.
/// </description></item>
/// <item><description>
/// Reads are in order, see the caller's own writes and honor <see cref="ReadRequest.FromVersion"/>. An unknown record has no events.
/// </description></item>
/// <item><description>Clinics are kept separate.</description></item>
/// <item><description>Ids, time offsets and bytes are returned exactly as they were stored.</description></item>
/// <item><description>The store does not keep the buffers that it is given.</description></item>
/// </list>
/// <para>A store documents whether an instance is thread-safe or belongs to one scope.</para>
/// </remarks>
public interface IRecordStore
{
    /// <summary>
    /// True while a transaction of the host is open in which the store reads and writes, and which the host may still roll back; otherwise,
    /// false. In that time, the library keeps nothing that it reads, and doesn't let writers of one record wait for each other in the process:
    /// one that waits could hold a lock that the other needs. A store that commits by itself leaves this as it is.
    /// </summary>
    bool IsInHostTransaction => false;

    /// <summary>
    /// Gets the id of the store's content. The id stays the same as long as the content continues, and changes after a restore or an
    /// import.
    /// </summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The id of the store's content.</returns>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken);

    /// <summary>Reads events, grouped in the order of the requests and sorted by version within each group.</summary>
    /// <remarks>
    /// Callers may use the store again before the enumeration has ended. Several records need not be read in one snapshot, and events
    /// that are appended in the meantime may or may not be included. This is safe because decisions assert the versions that they read.
    /// </remarks>
    /// <param name="requests">The records to read, each with its first version.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The events.</returns>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, CancellationToken cancellationToken);

    /// <summary>Appends a batch completely or not at all.</summary>
    /// <param name="batch">The batch to write.</param>
    /// <param name="cancellationToken">
    /// A token to cancel the operation. If it is canceled before the call, nothing is written. If it is canceled later, the outcome is
    /// unknown; submit the command again with the same command id.
    /// </param>
    /// <returns>The result: appended, conflict or duplicate.</returns>
    /// <exception cref="ArgumentException">The batch is malformed (<see cref="AppendBatch.ThrowIfMalformed"/>); nothing is written.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken);

    /// <summary>
    /// Replaces summaries that were evaluated again. Each one is replaced independently, and only if everything that it is based on still
    /// holds.
    /// </summary>
    /// <param name="refreshes">The new summaries.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The number of summaries that were replaced.</returns>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken);
}
