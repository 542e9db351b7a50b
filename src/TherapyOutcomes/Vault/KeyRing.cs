namespace TherapyOutcomes.Vault;

/// <summary>Holds the opened keys that one read or decision needs. It is empty if there is no vault.</summary>
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

    public KeyRing With(RecordSecret secret) => new([.. secrets, secret]);

    public static async ValueTask<KeyRing> OpenAsync(ITextVault? vault, IReadOnlyList<RecordKey> records, CancellationToken cancellationToken) =>
        vault is null ? Empty : new KeyRing(await vault.OpenAsync(records, cancellationToken).ConfigureAwait(false));
}
