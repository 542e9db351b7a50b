using TherapyOutcomes.Deciding;
using TherapyOutcomes.Moving;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes;

/// <summary>
/// Moves a whole store: exports it into one file of JSON lines, and imports such a file into another store, whatever database it uses. Texts stay sealed and
/// keys stay wrapped, so that the file can be read only with the master keys.
/// </summary>
/// <remarks>
/// The same content gives the same file, byte by byte. Nobody may write to the store meanwhile; an export notices it. Thread-safe if its stores are.
/// </remarks>
public sealed class StoreTransfer
{
    private readonly IRecordStore _store;
    private readonly StoreScan _scan;
    private readonly TextVault _vault;
    private readonly HostClock _clock;

    internal StoreTransfer(IRecordStore store, IStoreInspection inspection, TextVault vault, HostClock clock) =>
        (_store, _scan, _vault, _clock) = (store, new StoreScan(inspection), vault, clock);

    /// <summary>Exports all clinics of the store.</summary>
    /// <param name="output">Where the file is written, in UTF-8. It stays open.</param>
    /// <param name="progress">Receives the number of events that were written, every few thousand and at the end; null if nobody wants to know.</param>
    /// <param name="cancellationToken">A token to cancel the operation. What was written until then is not complete, and can't be imported.</param>
    /// <returns>What was exported.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">
    /// TO3012: a row can't be read. TO3019: somebody wrote to the store meanwhile. What was written can't be imported.
    /// </exception>
    public async Task<StoreTransferReport> ExportAsync(Stream output, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new TransferWriter(output);
        return await new StoreExport(_scan, writer, progress).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Imports an export. All of it is verified first, as by <see cref="RecordVerifier"/>, and nothing is written unless it is whole and unchanged. The store
    /// keeps its own id. An import that was interrupted is completed by importing the same file again.
    /// </summary>
    /// <param name="input">The file. It is read twice from its current position, so it must be seekable. Messages count lines from there. It stays open.</param>
    /// <param name="progress">Receives the number of events that were written, every few thousand and at the end; null if nobody wants to know.</param>
    /// <param name="cancellationToken">A token to cancel the operation. What was written until then stays.</param>
    /// <returns>What was imported.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="input"/> is not seekable.</exception>
    /// <exception cref="TherapyOutcomesException">
    /// TO3017: the file is no export, was cut or was changed. TO3018: the store holds other records in the same clinic. TO3003, TO3015: this process does not
    /// have the master keys of the file. TO3016: it has master keys, and the texts in the file are stored unencrypted.
    /// </exception>
    public async Task<StoreTransferReport> ImportAsync(Stream input, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!input.CanSeek)
        {
            throw new ArgumentException("The file is read twice, so it must be seekable.", nameof(input));
        }

        return await new StoreImport(_store, _scan, _vault, _clock.Now, progress).RunAsync(input, cancellationToken).ConfigureAwait(false);
    }
}
