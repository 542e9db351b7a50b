namespace TherapyOutcomes.Vault;

/// <summary>Holds the opened keys that one read or decision needs. It is empty where texts are stored unencrypted.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class KeyRing(IReadOnlyList<RecordSecret> secrets)
{
    public static KeyRing Empty { get; } = new([]);

    public RecordSecret? Find(RecordKey record)
    {
        foreach (var secret in secrets)
        {
            if (secret.Record == record)
            {
                return secret;
            }
        }

        return null;
    }

    public bool Has(RecordKey record) => Find(record) is not null;

    public KeyRing With(RecordSecret secret) => new([.. secrets, secret]);

    public static async ValueTask<KeyRing> OpenAsync(TextVault vault, IReadOnlyList<RecordKey> records, CancellationToken cancellationToken) =>
        new(await vault.OpenAsync(records, cancellationToken).ConfigureAwait(false));

    /// <summary>Opens keys to read words. A key that was destroyed elsewhere is noticed.</summary>
    public static async ValueTask<KeyRing> OpenNewlyAsync(TextVault vault, IReadOnlyList<RecordKey> records, CancellationToken cancellationToken) =>
        new(await vault.OpenNewlyAsync(records, cancellationToken).ConfigureAwait(false));
}
