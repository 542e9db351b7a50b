using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Verification;

/// <summary>Checks the wrapped key of a record: that the library wrapped it for this record and this client, and that it is destroyed if, and only if, the client was erased.</summary>
internal sealed class KeyCheck(string clinic, TextVault vault)
{
    /// <summary>Returns what is wrong with a key, or null.</summary>
    /// <param name="record">The record.</param>
    /// <param name="clientOf">The client that the record is about; null for none.</param>
    /// <param name="client">When the client's events were recorded; null if there are none.</param>
    /// <param name="isNamed">True if an episode names the record as its client; otherwise, false.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public async ValueTask<TamperingFinding?> FindAsync(
        RecordEvidence record, ClientId? clientOf, ClientTimes? client, bool isNamed, CancellationToken cancellationToken)
    {
        var needsKey = vault.Seals && (record.Events.Count > 0 || isNamed);
        if (record.Key is not { } row)
        {
            return needsKey ? Finding(record, TamperingKind.KeyMissing, "The key of the record is missing.") : null;
        }

        if (!vault.Seals || !(needsKey || record.Place.Kind == (int)RecordKind.Clinic))
        {
            return Finding(record, TamperingKind.KeyAdded, "There is a key for a record that has no events.");
        }

        return row.Content is not { } key ? Finding(record, TamperingKind.KeyChanged, "The key can't be read.")
            : key.Subject != clientOf ? Finding(record, TamperingKind.KeyChanged, "The key is said to be that of another client, so that erasing would miss it.")
            : record.Events.Any(stored => stored.Content is { } content && content.KeyId != key.Id) ? Finding(record, TamperingKind.KeyChanged, "The key is not the one that sealed the record's events.")
            : key is { DestroyedAt: null, MasterKeyId: null } ? Finding(record, TamperingKind.KeyChanged, "The key does not say which master key wraps it.")
            : FindDestruction(record, key, client) ?? await FindWrappingAsync(record, key, cancellationToken).ConfigureAwait(false);
    }

    private TamperingFinding? FindDestruction(RecordEvidence record, WrappedRecordKey key, ClientTimes? client) => (key.DestroyedAt, client) switch
    {
        (null, { IsErased: true }) => Finding(record, TamperingKind.KeyAdded, "The client was erased, and the key is there."),
        ({ }, not { IsErased: true }) => Finding(record, TamperingKind.KeyMissing, "The key was destroyed, and the client was not erased."),
        ({ } destroyed, { } erased) when !erased.Recorded.Take((int)erased.ErasedAtVersion).Contains(destroyed) || !key.Wrapped.IsEmpty || key.MasterKeyId is not null =>
            Finding(record, TamperingKind.KeyChanged, "The key is not as the erasure left it."),
        _ => null,
    };

    private async ValueTask<TamperingFinding?> FindWrappingAsync(RecordEvidence record, WrappedRecordKey key, CancellationToken cancellationToken)
    {
        try
        {
            await vault.OpenAsync(key, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (TherapyOutcomesException exception) when (exception.Code is ErrorCodes.KeyUnreadable or ErrorCodes.MasterKeyMissing)
        {
            return Finding(record, TamperingKind.KeyChanged, $"The key can't be unwrapped by the master key '{key.MasterKeyId}': it was changed, or this process does not have the right master key.");
        }
    }

    private TamperingFinding Finding(RecordEvidence record, TamperingKind kind, string message) => RecordCheck.Finding(clinic, kind, record.Place, version: null, message);
}
