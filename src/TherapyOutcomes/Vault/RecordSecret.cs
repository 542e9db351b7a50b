using System.Security.Cryptography;

namespace TherapyOutcomes.Vault;

/// <summary>Represents the opened key of one record and the keys derived from it. It never exposes its bytes.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RecordSecret
{
    /// <summary>The length of a record's key in bytes.</summary>
    public const int KeyLength = 32;

    private readonly byte[]? _textKey;
    private readonly byte[]? _fingerprintKey;
    private readonly byte[]? _recipientKey;

    private RecordSecret(Guid keyId, RecordKey record, byte[]? textKey, byte[]? fingerprintKey, byte[]? recipientKey)
    {
        (KeyId, Record) = (keyId, record);
        (_textKey, _fingerprintKey, _recipientKey) = (textKey, fingerprintKey, recipientKey);
    }

    /// <summary>The id of the key.</summary>
    public Guid KeyId { get; }

    /// <summary>The record that the key belongs to.</summary>
    public RecordKey Record { get; }

    /// <summary>True if the key was destroyed; otherwise, false.</summary>
    public bool IsDestroyed => _textKey is null;

    internal ReadOnlySpan<byte> TextKey => Derived(_textKey);

    internal byte[] FingerprintKey => Derived(_fingerprintKey);

    internal byte[] RecipientKey => Derived(_recipientKey);

    /// <summary>Opens a key and derives a separate key from it for each use, by HKDF-SHA-256 (RFC 5869).</summary>
    /// <param name="keyId">The id of the key.</param>
    /// <param name="record">The record that the key belongs to.</param>
    /// <param name="key">The bytes of the key. They are not kept.</param>
    /// <returns>The opened key.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is not exactly <see cref="KeyLength"/> bytes long.</exception>
    public static RecordSecret Open(Guid keyId, RecordKey record, ReadOnlySpan<byte> key)
    {
        if (key.Length != KeyLength)
        {
            throw new ArgumentException($"A record's key must have {KeyLength} bytes.", nameof(key));
        }

        return new RecordSecret(keyId, record, Derive(key, "text"u8), Derive(key, "fingerprint"u8), Derive(key, "recipient"u8));
    }

    /// <summary>Creates an instance that represents a destroyed key.</summary>
    /// <param name="keyId">The id of the key.</param>
    /// <param name="record">The record that the key belonged to.</param>
    /// <returns>An instance whose <see cref="IsDestroyed"/> is true.</returns>
    public static RecordSecret Destroyed(Guid keyId, RecordKey record) => new(keyId, record, null, null, null);

    /// <summary>Returns the key's id and record, without any bytes of the key.</summary>
    public override string ToString() => $"{KeyId:N} of {Record}{(IsDestroyed ? ", destroyed" : "")}";

    private static byte[] Derive(ReadOnlySpan<byte> key, ReadOnlySpan<byte> use)
    {
        var derived = new byte[KeyLength];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, salt: [], info: use);
        return derived;
    }

    private byte[] Derived(byte[]? key) => key ?? throw new InvalidOperationException($"The key of {Record} was destroyed.");
}
