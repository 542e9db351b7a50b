namespace TherapyOutcomes.Storage;

/// <summary>Keeps the wrapped keys of records. New keys come with <see cref="AppendBatch.NewKeys"/>, in the batch's transaction.</summary>
/// <remarks>Thread-safe per instance or per scope, as the store says.</remarks>
public interface IRecordKeyStore
{
    /// <summary>Reads the keys of records, destroyed ones included; each once and in any order; a record without a key is left out.</summary>
    /// <param name="records">The records.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<IReadOnlyList<WrappedRecordKey>> ReadKeysAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken);

    /// <summary>Destroys the bytes of every key whose subject is a client. Their ids and records stay. Can be called again.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="subject">The client.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>How many keys this call destroyed.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<int> DestroyKeysAsync(ClinicId clinic, ClientId subject, DateTimeOffset now, CancellationToken cancellationToken);
}
