using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Vault;

/// <summary>Makes, opens and destroys the keys that seal the texts of records: one random key for each record, never two.</summary>
/// <remarks>
/// Keys lie wrapped in the store (<see cref="IRecordKeyStore"/>); what wraps them is the vault's own. Thread-safe.
/// </remarks>
public interface ITextVault
{
    /// <summary>Opens the keys of records. A record without a key is left out; a destroyed key is told as such.</summary>
    /// <param name="records">The records.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="TherapyOutcomesException">TO3003: a key can't be unwrapped.</exception>
    ValueTask<IReadOnlyList<RecordSecret>> OpenAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken);

    /// <summary>Makes a key for a record that has none. It counts only once a batch that holds it was appended.</summary>
    /// <param name="record">The record.</param>
    /// <param name="subject">The client whom the record is about; null for records of no client.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    ValueTask<NewRecordSecret> CreateAsync(RecordKey record, ClientId? subject, CancellationToken cancellationToken);

    /// <summary>
    /// Destroys all keys of a client for good: their words can't be read any more, by anybody, and nothing more is recorded of them.
    /// A command that is being written at the same moment may come after it: call it again once it is answered.
    /// </summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="subject">The client.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>How many keys this call destroyed.</returns>
    ValueTask<int> DestroyAsync(ClinicId clinic, ClientId subject, CancellationToken cancellationToken);
}
