using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Verification;

namespace TherapyOutcomes;

/// <summary>
/// Rotates the wrapping: wraps every record's key that another master key wraps by the current one. Events, texts and hash chains stay as they are,
/// because the keys of records never change.
/// </summary>
/// <remarks>
/// Others may write at the same time, and the rotation can be interrupted and run again. First give the new master key to every process, so that each can
/// read what it wraps; then make it the current one everywhere; then rotate; and take the former one away last. Thread-safe if its stores are.
/// </remarks>
public sealed class KeyRotation
{
    private const int KeysAtOnce = 200;

    private readonly IRecordKeyStore _keys;
    private readonly StoreScan _scan;
    private readonly TextVault _vault;

    internal KeyRotation(IRecordKeyStore keys, IStoreInspection inspection, TextVault vault) => (_keys, _scan, _vault) = (keys, new StoreScan(inspection), vault);

    /// <summary>Rotates the wrapping of all keys in the store.</summary>
    /// <param name="progress">Receives the number of keys that were looked at, after every 200 and at the end of each clinic; null if nobody wants to know.</param>
    /// <param name="cancellationToken">A token to cancel the operation. What was rewrapped until then stays so.</param>
    /// <returns>What became of the keys.</returns>
    /// <exception cref="TherapyOutcomesException">TO2015: there are no master keys, because texts are stored unencrypted.</exception>
    public async Task<KeyRotationReport> RunAsync(IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        if (!_vault.Seals)
        {
            throw new TherapyOutcomesException(ErrorCodes.TextStorageUndecided, "There are no master keys, so there is nothing to rotate. Give this process the master keys (UseMasterKeys, or OutcomeServiceFactory.MasterKeys).");
        }

        var report = new KeyRotationReport { Rewrapped = 0, Current = 0, Destroyed = 0, Failed = [] };
        foreach (var clinic in await _scan.ClinicsAsync(cancellationToken).ConfigureAwait(false))
        {
            await foreach (var page in _scan.KeysAsync(clinic, cancellationToken).ConfigureAwait(false))
            {
                foreach (var rows in page.Chunk(KeysAtOnce))
                {
                    report = await RotateAsync(rows, clinic, report, cancellationToken).ConfigureAwait(false);
                    progress?.Report(report.Keys);
                }
            }
        }

        await _vault.PurgeAsync(cancellationToken).ConfigureAwait(false);
        return report;
    }

    private async Task<KeyRotationReport> RotateAsync(
        InspectedRow<WrappedRecordKey>[] rows, string clinic, KeyRotationReport report, CancellationToken cancellationToken)
    {
        var (rewrapped, failed) = (new List<RewrappedKey>(), new List<KeyRotationFailure>());
        foreach (var row in rows)
        {
            try
            {
                if (row.Content is not { } key)
                {
                    failed.Add(new KeyRotationFailure { Clinic = clinic, Record = row.Place.ToString(), Message = "The key can't be read." });
                }
                else if (await _vault.RewrapAsync(key, cancellationToken).ConfigureAwait(false) is { } wrapped)
                {
                    rewrapped.Add(wrapped);
                }
            }
            catch (TherapyOutcomesException exception) when (exception.Code is ErrorCodes.KeyUnreadable or ErrorCodes.MasterKeyMissing)
            {
                failed.Add(new KeyRotationFailure { Clinic = clinic, Record = row.Place.ToString(), Message = exception.Reason });
            }
        }

        // A key that somebody else rewrapped or destroyed meanwhile needs nothing more.
        var written = rewrapped.Count == 0 ? 0 : await _keys.RewrapKeysAsync(rewrapped, cancellationToken).ConfigureAwait(false);
        var destroyed = rows.Count(row => row.Content?.DestroyedAt is not null);
        return report with
        {
            Rewrapped = report.Rewrapped + written,
            Destroyed = report.Destroyed + destroyed,
            Current = report.Current + rows.Length - destroyed - written - failed.Count,
            Failed = [.. report.Failed, .. failed],
        };
    }
}
