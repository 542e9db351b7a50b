namespace TherapyOutcomes.Storage;

/// <summary>Keeps events. It knows nothing of what they mean.</summary>
/// <remarks>
/// What every store must do, as <c>docs/store.md</c> explains and the conformance kit in <c>TherapyOutcomes.Testing</c> checks:
/// versions without gaps; a batch is written whole or not at all, over several records, summaries and keys included; of several
/// writers at one version one wins; an assertion and a writer never both succeed on a changed record, also at version 0; a command
/// that is on record is told as Duplicate before any conflict, also when another writer has just been faster, so a relational store
/// looks for duplicates after it has its locks; reads are in order, see one's own writes and honour
/// <see cref="ReadRequest.FromVersion"/>; an unknown record is empty; clinics are apart; ids, offsets and bytes come back as they
/// went in; buffers given to it are not kept. A store says whether an instance is thread-safe or belongs to one scope.
/// </remarks>
public interface IRecordStore
{
    /// <summary>Gets the id of the store's content. It stays the same while the content goes on, and is new after a restore or an import.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken);

    /// <summary>Reads events, grouped in the order of the requests, each group by version.</summary>
    /// <remarks>
    /// The store may be called again before the listing has ended. Several records need not be read in one snapshot, and what is
    /// appended meanwhile may be listed or not: decisions assert what they looked at.
    /// </remarks>
    /// <param name="requests">What to read.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, CancellationToken cancellationToken);

    /// <summary>Appends a batch, whole or not at all.</summary>
    /// <param name="batch">What to write.</param>
    /// <param name="cancellationToken">Cancelled before the call: nothing is written. Cancelled later: unknown; give the same command id again.</param>
    /// <exception cref="ArgumentException">The batch is malformed (<see cref="AppendBatch.ThrowIfMalformed"/>); nothing is written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken);

    /// <summary>Replaces summaries that were evaluated again, each by itself and only while all that it is based on still holds.</summary>
    /// <param name="refreshes">The summaries.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>How many were replaced.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken);
}
