namespace TherapyOutcomes.Storage;

/// <summary>Keeps events. It knows nothing of what they mean.</summary>
/// <remarks>
/// What every store must do: versions without gaps; a batch is written whole or not at all, over several records; of
/// several writers at one version one wins; an assertion and a writer never both succeed on a changed record; one
/// command id never appends twice to a record, and that is told as Duplicate before any conflict; reads are in order,
/// see one's own writes, and honour <see cref="ReadRequest.AfterVersion"/>; an unknown record is empty; clinics are
/// apart; bytes come back as they went in; buffers given to it are not kept. Thread-safe.
/// </remarks>
public interface IRecordStore
{
    /// <summary>Reads events, grouped in the order of the requests, each group by version.</summary>
    /// <param name="requests">What to read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, CancellationToken cancellationToken);

    /// <summary>Appends a batch, whole or not at all.</summary>
    /// <param name="batch">At most one part for each record.</param>
    /// <param name="cancellationToken">Cancelled before the call: nothing is written. Cancelled later: unknown; give the same command id again.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<AppendResult> AppendAsync(IReadOnlyList<RecordAppend> batch, CancellationToken cancellationToken);
}
