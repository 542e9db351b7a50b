using TherapyOutcomes.EntityFrameworkCore;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Cli.Stores;

/// <summary>Represents a store that is open, with the master keys that seal its words.</summary>
/// <param name="Address">Where the store is.</param>
/// <param name="Store">The store.</param>
/// <param name="MasterKeys">The master keys; null if words are stored unencrypted.</param>
internal sealed record OpenedStore(StoreAddress Address, EntityFrameworkStore<OutcomesDbContext> Store, MasterKeyFile? MasterKeys)
{
    /// <summary>True if the run created the file of the store; otherwise, false.</summary>
    public bool IsNew { get; init; }

    /// <summary>The path of the file of master keys that the run created; null if it created none.</summary>
    public string? NewMasterKeys { get; init; }

    /// <summary>Removes the file of the store if the run has created it and no record came into it, as if the run had not been.</summary>
    public async Task RemoveIfNewAndEmptyAsync()
    {
        if (IsNew && await StoreContents.ReadAsync(Store, CancellationToken.None).ConfigureAwait(false) == StoreContent.Empty)
        {
            StoreFile.Delete(Address.Path!);
        }
    }

    /// <summary>Creates what makes the library's services over the store.</summary>
    public OutcomeServiceFactory Factory(ClinicPolicy policy, TimeProvider time) => new()
    {
        Store = Store,
        Policies = new SharedClinicPolicy(policy),
        Time = time,
        MasterKeys = MasterKeys,
        StoresTextUnencrypted = MasterKeys is null,
    };
}
