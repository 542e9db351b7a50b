using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Vault;

/// <summary>Creates, opens and destroys the keys that seal the texts of records. Each record has at most one random key.</summary>
/// <remarks>
/// The wrapped keys are kept in the store (<see cref="IRecordKeyStore"/>). The vault keeps whatever wraps them. Thread-safe.
/// </remarks>
public interface ITextVault
{
    /// <summary>Opens the keys of records.</summary>
    /// <param name="records">The records.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>
    /// The opened keys. Records without a key are left out. For a destroyed key, <see cref="RecordSecret.IsDestroyed"/> is true.
    /// </returns>
    /// <exception cref="TherapyOutcomesException">TO3003: a key cannot be unwrapped.</exception>
    ValueTask<IReadOnlyList<RecordSecret>> OpenAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken);

    /// <summary>Creates a key for a record that has none. The key takes effect only when a batch that contains it has been appended.</summary>
    /// <param name="record">The record.</param>
    /// <param name="subject">The client that the record is about; null if the record is not about a client.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The new key, both wrapped and opened.</returns>
    ValueTask<NewRecordSecret> CreateAsync(RecordKey record, ClientId? subject, CancellationToken cancellationToken);
}
