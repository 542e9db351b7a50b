using System.Collections.Concurrent;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Verification;

/// <summary>Opens wrapped keys to find out which ones can't be opened. The provider of master keys is asked once for each key.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class KeyOpening(TextVault vault)
{
    private readonly ConcurrentDictionary<RecordKey, (WrappedRecordKey Key, string? Error)> _tried = [];
    private readonly ConcurrentDictionary<string, bool> _right = [];

    /// <summary>Opens many keys, several at a time.</summary>
    public Task OpenAllAsync(IEnumerable<WrappedRecordKey> keys, CancellationToken cancellationToken) => ManyKeys.ForEachAsync(
        keys.Where(key => vault.Seals && key is { DestroyedAt: null, MasterKeyId: not null }),
        async (key, token) => await ErrorAsync(key, token).ConfigureAwait(false),
        cancellationToken);

    /// <summary>Opens a key; returns null if that failed.</summary>
    public async ValueTask<RecordSecret?> OpenAsync(WrappedRecordKey key, CancellationToken cancellationToken)
    {
        try
        {
            var secret = await vault.OpenAsync(key, cancellationToken).ConfigureAwait(false);
            _tried[key.Record] = (key, null);
            if (!secret.IsDestroyed)
            {
                _right[key.MasterKeyId!] = true;
            }

            return secret;
        }
        catch (TherapyOutcomesException exception) when (exception.Code is ErrorCodes.KeyUnreadable or ErrorCodes.MasterKeyMissing)
        {
            _tried[key.Record] = (key, exception.Code);
            return null;
        }
    }

    /// <summary>Returns the code of the error with which a key can't be opened, or null.</summary>
    public async ValueTask<string?> ErrorAsync(WrappedRecordKey key, CancellationToken cancellationToken)
    {
        if (!_tried.TryGetValue(key.Record, out var tried) || !IsSame(tried.Key, key))
        {
            await OpenAsync(key, cancellationToken).ConfigureAwait(false);
            tried = _tried[key.Record];
        }

        return tried.Error;
    }

    /// <summary>Returns whether the master key of an id opened some key, so that this process has the right one.</summary>
    public bool IsRight(string masterKeyId) => _right.ContainsKey(masterKeyId);

    private static bool IsSame(WrappedRecordKey one, WrappedRecordKey other) =>
        one.Id == other.Id && one.MasterKeyId == other.MasterKeyId && one.DestroyedAt == other.DestroyedAt && one.Wrapped.Span.SequenceEqual(other.Wrapped.Span);
}
