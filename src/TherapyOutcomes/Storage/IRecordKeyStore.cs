namespace TherapyOutcomes.Storage;

/// <summary>
/// Stores the wrapped keys of records. New keys arrive in <see cref="AppendBatch.NewKeys"/>, and keys are destroyed by
/// <see cref="AppendBatch.Erasures"/>, both in the transaction of the batch.
/// </summary>
/// <remarks>The store documents whether it is thread-safe or each instance belongs to one scope.</remarks>
public interface IRecordKeyStore
{
    /// <summary>Reads the keys of records, including destroyed ones.</summary>
    /// <param name="records">The records whose keys to read.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>Each key once, in any order. Records without a key are left out.</returns>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<IReadOnlyList<WrappedRecordKey>> ReadKeysAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken);

    /// <summary>
    /// Replaces the wrapping of keys, each one independently: the bytes and the id of the master key. A key is replaced only if it is still
    /// wrapped by the former master key and has not been destroyed. Nothing else of it changes.
    /// </summary>
    /// <param name="keys">The keys with their new wrapping.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The number of keys that were replaced.</returns>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<int> RewrapKeysAsync(IReadOnlyList<RewrappedKey> keys, CancellationToken cancellationToken);

    /// <summary>
    /// Removes what is left of destroyed keys and of former wrappings outside the rows: in free pages and in the write-ahead log, as far as the
    /// database allows. It can be called at any time, and again after it was interrupted. A store that leaves nothing behind does nothing.
    /// </summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>True if nothing is left that the store can reach; false if something was in the way, such as another reader. Try again later.</returns>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<bool> PurgeKeysAsync(CancellationToken cancellationToken);
}
