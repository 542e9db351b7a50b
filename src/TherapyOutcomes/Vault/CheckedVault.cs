using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Vault;

/// <summary>Checks what a host's vault returns. What the vault throws passes unchanged, as with a store.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class CheckedVault(ITextVault vault) : ITextVault
{
    /// <summary>Returns the vault with its checks; null if there is none.</summary>
    public static CheckedVault? Of(ITextVault? vault) => vault is null ? null : new CheckedVault(vault);

    public async ValueTask<IReadOnlyList<RecordSecret>> OpenAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken)
    {
        var secrets = await vault.OpenAsync(records, cancellationToken).ConfigureAwait(false);
        StorageCheck.Require(secrets is not null && secrets.All(secret => secret is not null), vault, nameof(OpenAsync), "returned nothing where keys were expected");
        return secrets;
    }

    public async ValueTask<NewRecordSecret> CreateAsync(RecordKey record, ClientId? subject, CancellationToken cancellationToken)
    {
        var made = await vault.CreateAsync(record, subject, cancellationToken).ConfigureAwait(false);
        StorageCheck.Require(
            made is { Wrapped: not null, Secret: { IsDestroyed: false } } && made.Secret.Record == record && made.Wrapped.Record == record,
            vault,
            nameof(CreateAsync),
            "returned no key for the record that it was asked for");
        return made;
    }
}
