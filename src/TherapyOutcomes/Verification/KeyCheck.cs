using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Verification;

/// <summary>Checks the wrapped key of a record: that the library wrapped it for this record and this client, and that it is destroyed if, and only if, the client was erased.</summary>
internal sealed class KeyCheck(string clinic, TextVault vault, KeyOpening opening)
{
    /// <summary>Returns what is wrong with a key, or null. It is compared with nothing that is wrong itself.</summary>
    /// <param name="record">The record.</param>
    /// <param name="clientOf">The client that the record is about; null for none.</param>
    /// <param name="client">When the client's events were recorded; null if there are none.</param>
    /// <param name="isNamed">True if an episode names the record as its client; otherwise, false.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public async ValueTask<TamperingFinding?> FindAsync(
        RecordEvidence record, ClientId? clientOf, ClientTimes? client, bool isNamed, CancellationToken cancellationToken)
    {
        var needsKey = record.Events.Count > 0 || isNamed;
        if (!vault.Seals)
        {
            return record.Key is null ? null : Finding(record, TamperingKind.KeyAdded, "There is a key, although texts are stored unencrypted.");
        }

        if (record.Key is not { } row)
        {
            return needsKey ? Finding(record, TamperingKind.KeyMissing, "The key of the record is missing.") : null;
        }

        if (!needsKey && record.Place.Kind != (int)RecordKind.Clinic)
        {
            return record.Findings.IsEmpty ? Finding(record, TamperingKind.KeyAdded, "There is a key for a record that has no events: it was added, or what it was for was removed.") : null;
        }

        return row.Content is not { } key ? Finding(record, TamperingKind.KeyChanged, "The key can't be read.")
            : key.Subject != clientOf && !record.HasDoubtfulSummary ? Finding(record, TamperingKind.KeyChanged, "The key is said to be that of another client, so that erasing would miss it.")
            : record.Events.Any(stored => stored.Content is { } content && content.KeyId != key.Id) ? Finding(record, TamperingKind.KeyChanged, "The key is not the one that sealed the record's events.")
            : key is { DestroyedAt: null, MasterKeyId: null } ? Finding(record, TamperingKind.KeyChanged, "The key does not say which master key wraps it.")
            : FindDestruction(record, key, client) ?? await FindWrappingAsync(record, key, cancellationToken).ConfigureAwait(false);
    }

    private TamperingFinding? FindDestruction(RecordEvidence record, WrappedRecordKey key, ClientTimes? client) => (key.DestroyedAt, client) switch
    {
        (_, { IsDoubtful: true }) => null,
        ({ }, _) when record.HasDoubtfulSummary => null,
        (null, { IsErased: true }) => Finding(record, TamperingKind.KeyAdded, "The client was erased, and the key is there."),
        ({ }, not { IsErased: true }) => Finding(record, TamperingKind.KeyMissing, "The key was destroyed, and no erasure of the client is on record."),
        ({ } destroyed, { } erased) when !erased.Recorded.Take((int)erased.ErasedAtVersion).Contains(destroyed) || !key.Wrapped.IsEmpty || key.MasterKeyId is not null =>
            Finding(record, TamperingKind.KeyChanged, "The key is not as the erasure left it."),
        _ => null,
    };

    private async ValueTask<TamperingFinding?> FindWrappingAsync(RecordEvidence record, WrappedRecordKey key, CancellationToken cancellationToken) =>
        await opening.ErrorAsync(key, cancellationToken).ConfigureAwait(false) is { } error ? NotOpened(record.Place, key, error, "The key") : null;

    /// <summary>Says that a key can't be opened. It was changed for certain only if the same master key opens others.</summary>
    public TamperingFinding NotOpened(RowPlace place, WrappedRecordKey key, string error, string which)
    {
        var kind = error == ErrorCodes.KeyUnreadable && opening.IsRight(key.MasterKeyId!) ? TamperingKind.KeyChanged : TamperingKind.KeyNotOpened;
        var message = error == ErrorCodes.MasterKeyMissing ? $"{which} is wrapped by the master key '{key.MasterKeyId}', which this process does not have."
            : kind == TamperingKind.KeyChanged ? $"{which} can't be unwrapped by the master key '{key.MasterKeyId}', which opens other keys, so it was changed."
            : $"{which} can't be unwrapped by the master key '{key.MasterKeyId}': this process has another master key of that id, or the key was changed.";
        return RecordCheck.Finding(clinic, kind, place, version: null, message) with
        {
            MissingMasterKey = error == ErrorCodes.MasterKeyMissing ? key.MasterKeyId : null,
        };
    }

    private TamperingFinding Finding(RecordEvidence record, TamperingKind kind, string message) => RecordCheck.Finding(clinic, kind, record.Place, version: null, message);
}
