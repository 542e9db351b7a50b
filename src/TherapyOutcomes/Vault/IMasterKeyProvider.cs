namespace TherapyOutcomes.Vault;

/// <summary>
/// Wraps and unwraps the keys of records with the host's master keys, which never reach the store: from a file
/// (<see cref="MasterKeyFile"/>), from the environment (<see cref="MasterKeyRing"/>), or by the host's own key management service.
/// </summary>
/// <remarks>
/// <para>
/// What wraps and unwraps must protect the bytes and the context together, such as AES-GCM with the context as associated data, or a service's
/// encryption context. Bytes that were changed, or that belong to another context, must not be unwrapped.
/// </para>
/// <para>
/// Thread-safe. What a provider throws reaches the caller unchanged, except that a <see cref="System.Security.Cryptography.CryptographicException"/> of
/// <see cref="UnwrapAsync"/> becomes TO3003.
/// </para>
/// </remarks>
public interface IMasterKeyProvider
{
    /// <summary>Gets the id of the master key that wraps new keys.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The id: 1 to 64 of the characters <c>A–Z a–z 0–9 . _ -</c>.</returns>
    ValueTask<string> GetCurrentKeyIdAsync(CancellationToken cancellationToken);

    /// <summary>Wraps a record's key.</summary>
    /// <param name="masterKeyId">The id of the master key.</param>
    /// <param name="key">The record's key: 32 bytes. They are overwritten after the call, so they must not be kept.</param>
    /// <param name="context">What the result is bound to. It tells the record and contains no client text.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The wrapped bytes, at most 4,096.</returns>
    /// <exception cref="TherapyOutcomesException">TO3015: there is no such master key.</exception>
    ValueTask<byte[]> WrapAsync(string masterKeyId, ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> context, CancellationToken cancellationToken);

    /// <summary>Unwraps a record's key.</summary>
    /// <param name="masterKeyId">The id of the master key that wrapped it.</param>
    /// <param name="wrapped">The wrapped bytes.</param>
    /// <param name="context">What the bytes must be bound to.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The record's key: 32 bytes.</returns>
    /// <exception cref="TherapyOutcomesException">TO3015: there is no such master key.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">
    /// The bytes were changed, or were wrapped by another master key or in another context.
    /// </exception>
    ValueTask<byte[]> UnwrapAsync(string masterKeyId, ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> context, CancellationToken cancellationToken);
}
