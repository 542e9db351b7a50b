using System.Security.Cryptography;

namespace TherapyOutcomes.Vault;

/// <summary>The opened key of one record and the keys derived from it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class RecordSecret
{
    /// <summary>The length of a record's key in bytes.</summary>
    public const int KeyLength = 32;

    private readonly byte[]? _textKey;
    private readonly byte[]? _fingerprintKey;
    private readonly byte[]? _recipientKey;
    private readonly byte[]? _chainKey;

    private RecordSecret(Guid keyId, RecordKey record) => (KeyId, Record) = (keyId, record);

    private RecordSecret(Guid keyId, RecordKey record, ReadOnlySpan<byte> key)
        : this(keyId, record)
    {
        _textKey = Derive(key, "text"u8);
        if (record.Kind == RecordKind.Clinic)
        {
            _chainKey = Derive(key, "chain"u8);
        }
        else
        {
            (_fingerprintKey, _recipientKey) = (Derive(key, "fingerprint"u8), Derive(key, "recipient"u8));
        }
    }

    public Guid KeyId { get; }

    public RecordKey Record { get; }

    public bool IsDestroyed => _textKey is null;

    public ReadOnlySpan<byte> TextKey => Derived(_textKey);

    public byte[] FingerprintKey => Derived(_fingerprintKey);

    public byte[] RecipientKey => Derived(_recipientKey);

    /// <summary>The key of the clinic's hash chains. Only the clinic's own record has one.</summary>
    public byte[] ChainKey => Derived(_chainKey);

    /// <summary>Opens a key and derives a separate key from it for each use, by HKDF-SHA-256 (RFC 5869). The bytes are not kept.</summary>
    public static RecordSecret Open(Guid keyId, RecordKey record, ReadOnlySpan<byte> key) => new(keyId, record, key);

    public static RecordSecret Destroyed(Guid keyId, RecordKey record) => new(keyId, record);

    /// <summary>Returns the key's id and record, without any bytes of the key.</summary>
    public override string ToString() => $"{KeyId:N} of {Record}{(IsDestroyed ? ", destroyed" : "")}";

    private static byte[] Derive(ReadOnlySpan<byte> key, ReadOnlySpan<byte> use)
    {
        var derived = new byte[KeyLength];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, salt: [], info: use);
        return derived;
    }

    private byte[] Derived(byte[]? key) => key ?? throw new InvalidOperationException($"The key of {Record} was destroyed, or has no such use.");
}
