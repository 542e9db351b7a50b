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
/// read what it wraps; then make it the current one everywhere; then rotate. Take the former one away last: once every process has the new one as its
/// current one, and a rotation after that has found nothing more to rewrap. Thread-safe if its stores are.
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

        var report = new KeyRotationReport { Rewrapped = 0, Current = 0, Destroyed = 0, Failed = [], IsPurged = false };
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

        return report with { IsPurged = await _vault.PurgeAsync(cancellationToken).ConfigureAwait(false) };
    }

    private async Task<KeyRotationReport> RotateAsync(
        InspectedRow<WrappedRecordKey>[] rows, string clinic, KeyRotationReport report, CancellationToken cancellationToken)
    {
        var current = await _vault.CurrentKeyIdAsync(cancellationToken).ConfigureAwait(false);
        var (rewrapped, failures) = (new RewrappedKey?[rows.Length], new string?[rows.Length]);
        await ManyKeys.ForEachAsync(
            Enumerable.Range(0, rows.Length),
            async (index, token) => (rewrapped[index], failures[index]) = await RewrapAsync(rows[index], current, token).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);

        // A key that somebody else rewrapped or destroyed meanwhile needs nothing more.
        List<RewrappedKey> keys = [.. rewrapped.OfType<RewrappedKey>()];
        var written = keys.Count == 0 ? 0 : await _keys.RewrapKeysAsync(keys, cancellationToken).ConfigureAwait(false);
        var destroyed = rows.Count(row => row.Content?.DestroyedAt is not null);
        List<KeyRotationFailure> failed =
        [
            .. rows.Zip(failures).Where(row => row.Second is not null).Select(row => new KeyRotationFailure { Clinic = clinic, Record = row.First.Place.ToString(), Message = row.Second! }),
        ];
        return report with
        {
            Rewrapped = report.Rewrapped + written,
            Destroyed = report.Destroyed + destroyed,
            Current = report.Current + rows.Length - destroyed - written - failed.Count,
            Failed = [.. report.Failed, .. failed],
        };
    }

    private async ValueTask<(RewrappedKey? Rewrapped, string? Failure)> RewrapAsync(InspectedRow<WrappedRecordKey> row, string current, CancellationToken cancellationToken)
    {
        try
        {
            return row.Content is { } key ? (await _vault.RewrapAsync(key, current, cancellationToken).ConfigureAwait(false), null) : (null, "The key can't be read.");
        }
        catch (TherapyOutcomesException exception) when (exception.Code is ErrorCodes.KeyUnreadable or ErrorCodes.MasterKeyMissing)
        {
            return (null, exception.Reason);
        }
    }
}
