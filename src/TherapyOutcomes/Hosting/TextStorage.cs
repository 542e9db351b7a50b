using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes;

/// <summary>How a host decided to store texts: sealed by master keys, or unencrypted.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class TextStorage
{
    private readonly IMasterKeyProvider? _masterKeys;

    private TextStorage(IMasterKeyProvider? masterKeys) => _masterKeys = masterKeys;

    /// <summary>The master keys that seal texts; null if they are stored unencrypted.</summary>
    public IMasterKeyProvider? MasterKeys => _masterKeys;

    public bool IsSealed => _masterKeys is not null;

    public static TextStorage Unencrypted { get; } = new(masterKeys: null);

    public static TextStorage Sealed(IMasterKeyProvider masterKeys) => new(masterKeys);

    /// <exception cref="TherapyOutcomesException">TO2015: nothing was decided, or both.</exception>
    public static TextStorage Of(IMasterKeyProvider? masterKeys, bool storesTextUnencrypted) => (masterKeys, storesTextUnencrypted) switch
    {
        ({ } keys, false) => Sealed(keys),
        (null, true) => Unencrypted,
        (null, false) => throw Undecided("Nobody decided how texts are stored."),
        _ => throw Undecided("There are master keys, and texts are to be stored unencrypted."),
    };

    /// <summary>Returns what the choices of a host come to. Of several master keys, those that were chosen last count.</summary>
    /// <param name="chosen">The choices in their order.</param>
    /// <param name="registered">The master keys that the host registered with its services; null for none.</param>
    /// <exception cref="TherapyOutcomesException">TO2015: nothing was decided, or both.</exception>
    public static TextStorage Of(IReadOnlyCollection<TextStorage> chosen, IMasterKeyProvider? registered) =>
        Of(chosen.LastOrDefault(choice => choice.IsSealed)?._masterKeys ?? registered, chosen.Any(choice => !choice.IsSealed));

    /// <summary>Returns the vault of a store.</summary>
    /// <exception cref="TherapyOutcomesException">TO2007: texts are sealed, and the store keeps no keys.</exception>
    public TextVault Over(IRecordStore store, IRecordKeyStore? keys, SecretCache cache) => _masterKeys is null || keys is not null
        ? new TextVault(store, _masterKeys, cache) { Keys = keys, Catalog = store as IRecordCatalog, Inspection = store as IStoreInspection }
        : throw MissingStore.In<IRecordKeyStore>(store.GetType());

    public static TherapyOutcomesException Undecided(string what) => new(
        ErrorCodes.TextStorageUndecided,
        $"{what} Choose one of two: master keys, which seal the texts (UseMasterKeys, or OutcomeServiceFactory.MasterKeys), or StoreTextUnencrypted where no text is real.");
}
