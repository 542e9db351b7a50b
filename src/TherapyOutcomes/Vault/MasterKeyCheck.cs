using System.Security.Cryptography;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Vault;

/// <summary>Finds out whether the master keys of a host work, such as for a health check. <c>AddTherapyOutcomes</c> registers it.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class MasterKeyCheck
{
    private readonly IMasterKeyProvider? _masterKeys;

    internal MasterKeyCheck(IMasterKeyProvider? masterKeys) => _masterKeys = masterKeys;

    /// <summary>True if texts are sealed by master keys; false if they are stored unencrypted, so that there is nothing to check.</summary>
    public bool IsUsed => _masterKeys is not null;

    /// <summary>Wraps a random key by the current master key and unwraps it again. Nothing is stored.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The id of the current master key; null if texts are stored unencrypted.</returns>
    /// <exception cref="TherapyOutcomesException">
    /// TO3003: the key can't be unwrapped. TO3004: the provider returned something that it must never return, such as another key. TO3015: the provider doesn't
    /// have the master key that it names as the current one. What the provider throws otherwise passes unchanged.
    /// </exception>
    public async ValueTask<string?> RunAsync(CancellationToken cancellationToken = default)
    {
        if (_masterKeys is not { } masterKeys)
        {
            return null;
        }

        var id = await masterKeys.GetCurrentKeyIdAsync(cancellationToken).ConfigureAwait(false);
        StorageCheck.Require(ActorId.TryParse(id, provider: null, out _), masterKeys, nameof(IMasterKeyProvider.GetCurrentKeyIdAsync), "returned no id of a master key: 1 to 64 of the characters A-Z a-z 0-9 . _ -");

        // The provider may overwrite what it is given.
        var key = RandomNumberGenerator.GetBytes(RecordSecret.KeyLength);
        var context = KeyWrap.ContextOf(Guid.CreateVersion7(), RecordKey.For(ClinicId.Default));
        var wrapped = await masterKeys.WrapAsync(id, key.ToArray(), context, cancellationToken).ConfigureAwait(false);
        StorageCheck.Require(wrapped is { Length: > 0 }, masterKeys, nameof(IMasterKeyProvider.WrapAsync), "returned no wrapped key");
        var unwrapped = await UnwrapAsync(masterKeys, id, wrapped, context, cancellationToken).ConfigureAwait(false);
        StorageCheck.Require(
            unwrapped is not null && CryptographicOperations.FixedTimeEquals(unwrapped, key), masterKeys, nameof(IMasterKeyProvider.UnwrapAsync), "returned another key than was wrapped");
        return id;
    }

    private static async ValueTask<byte[]> UnwrapAsync(IMasterKeyProvider masterKeys, string id, byte[] wrapped, byte[] context, CancellationToken cancellationToken)
    {
        try
        {
            return await masterKeys.UnwrapAsync(id, wrapped, context, cancellationToken).ConfigureAwait(false);
        }
        catch (CryptographicException exception)
        {
            throw new TherapyOutcomesException(
                ErrorCodes.KeyUnreadable, $"The master key {id} wraps keys and can't unwrap them. Check {masterKeys.GetType().Name} and the keys behind it.", exception);
        }
    }
}
