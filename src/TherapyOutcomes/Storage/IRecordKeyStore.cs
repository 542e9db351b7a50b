namespace TherapyOutcomes.Storage;

/// <summary>
/// Stores the wrapped keys of records. New keys arrive in <see cref="AppendBatch.NewKeys"/> and are written in the same transaction
/// as the batch.
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
    /// Destroys the bytes of every key whose subject is the client. The key ids and the records remain. This method can be called more
    /// than once.
    /// </summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="subject">The client.</param>
    /// <param name="now">The current time, in UTC.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The number of keys that this call destroyed.</returns>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<int> DestroyKeysAsync(ClinicId clinic, ClientId subject, DateTimeOffset now, CancellationToken cancellationToken);
}
