using System.Security.Cryptography;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Vault;

/// <summary>Creates and opens the keys of a store's records. The store keeps them wrapped by the host's master keys.</summary>
/// <remarks>
/// Without master keys there are no keys, and texts are stored unencrypted. A clinic keeps to one of the two from its first record on. Thread-safe if
/// its store is.
/// </remarks>
internal sealed class TextVault(IRecordStore store, IMasterKeyProvider? masterKeys, SecretCache cache)
{
    private const int MostBytes = 4_096;

    /// <summary>Where the wrapped keys are. Without it, texts can only be stored unencrypted.</summary>
    public IRecordKeyStore? Keys { private get; init; }

    /// <summary>Tells whether a clinic has records already; null if nobody can tell.</summary>
    public IRecordCatalog? Catalog { get; init; }

    /// <summary>Shows all keys of a clinic; null if the store can't.</summary>
    public IStoreInspection? Inspection { get; init; }

    /// <summary>True if texts are sealed; false if they are stored unencrypted.</summary>
    public bool Seals => masterKeys is not null;

    private IMasterKeyProvider MasterKeys => masterKeys ?? throw new InvalidOperationException("There are no master keys.");

    private IRecordKeyStore KeyStore => Keys ?? throw new InvalidOperationException("There is no store of keys.");

    /// <summary>Opens the keys of records, from the cache where it has them. Records without a key are left out.</summary>
    /// <exception cref="TherapyOutcomesException">TO3003, TO3015: a key can't be unwrapped, or texts are sealed and there are no master keys.</exception>
    public async ValueTask<List<RecordSecret>> OpenAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken)
    {
        var storeId = await store.GetStoreIdAsync(cancellationToken).ConfigureAwait(false);
        if (!Seals)
        {
            await RequireUnsealedAsync(storeId, records[0].Clinic, cancellationToken).ConfigureAwait(false);
            return [];
        }

        var (secrets, missing) = (new List<RecordSecret>(records.Count), new List<RecordKey>());
        foreach (var record in records)
        {
            if (cache.Find(storeId, record) is { } secret)
            {
                secrets.Add(secret);
            }
            else
            {
                missing.Add(record);
            }
        }

        if (missing.Count > 0)
        {
            secrets.AddRange(await ReadAsync(storeId, missing, cancellationToken).ConfigureAwait(false));
        }

        return secrets;
    }

    /// <summary>Opens the keys of records as they are in the store now. A key that was destroyed elsewhere is noticed.</summary>
    /// <exception cref="TherapyOutcomesException">TO3003, TO3015: a key can't be unwrapped.</exception>
    public async ValueTask<List<RecordSecret>> OpenNewlyAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken) =>
        !Seals ? [] : await ReadAsync(await store.GetStoreIdAsync(cancellationToken).ConfigureAwait(false), records, cancellationToken).ConfigureAwait(false);

    /// <summary>Reads the keys of records as they are in the store now, and opens none.</summary>
    public async ValueTask<IReadOnlyList<WrappedRecordKey>> ReadKeysAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken)
    {
        var read = await KeyStore.ReadKeysAsync(records, cancellationToken).ConfigureAwait(false);
        StorageCheck.Require(read is not null && read.All(key => key is not null && records.Contains(key.Record)), KeyStore, nameof(IRecordKeyStore.ReadKeysAsync), "returned nothing where keys were expected, or the key of another record");
        return read;
    }

    /// <summary>Creates a key for a record that has none. It takes effect only when a batch that contains it has been appended.</summary>
    /// <exception cref="TherapyOutcomesException">TO3016: the clinic has records whose texts are stored unencrypted.</exception>
    public async ValueTask<NewRecordSecret> CreateAsync(RecordKey record, ClientId? subject, CancellationToken cancellationToken)
    {
        if (record.Kind == RecordKind.Clinic)
        {
            await RequireNoRecordsAsync(record.Clinic, cancellationToken).ConfigureAwait(false);
        }

        var (id, key) = (Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(RecordSecret.KeyLength));
        try
        {
            var master = await CurrentKeyIdAsync(cancellationToken).ConfigureAwait(false);
            return new NewRecordSecret
            {
                Wrapped = new WrappedRecordKey
                {
                    Id = id,
                    Record = record,
                    Subject = subject,
                    MasterKeyId = master,
                    Wrapped = await WrapAsync(master, id, record, key, cancellationToken).ConfigureAwait(false),
                },
                Secret = RecordSecret.Open(id, record, key),
            };
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Returns the id of the master key that wraps new keys.</summary>
    public async ValueTask<string> CurrentKeyIdAsync(CancellationToken cancellationToken)
    {
        var id = await MasterKeys.GetCurrentKeyIdAsync(cancellationToken).ConfigureAwait(false);
        StorageCheck.Require(ActorId.TryParse(id, provider: null, out _), MasterKeys, nameof(IMasterKeyProvider.GetCurrentKeyIdAsync), "returned no id of a master key: 1 to 64 of the characters A-Z a-z 0-9 . _ -");
        return id;
    }

    /// <summary>Wraps a key by the current master key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="current">The id of the current master key.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The key with its new wrapping; null if the current master key wraps it already, or it was destroyed.</returns>
    /// <exception cref="TherapyOutcomesException">TO3003, TO3015: the key can't be unwrapped.</exception>
    public async ValueTask<RewrappedKey?> RewrapAsync(WrappedRecordKey key, string current, CancellationToken cancellationToken)
    {
        if (key.DestroyedAt is not null)
        {
            return null;
        }

        // Also what names the current master key: another key of the same id can't open it, and whoever is told that all is done destroys the right one.
        var bytes = await UnwrapAsync(key, cancellationToken).ConfigureAwait(false);
        try
        {
            return key.MasterKeyId == current ? null : new RewrappedKey
            {
                Key = key with { MasterKeyId = current, Wrapped = await WrapAsync(current, key.Id, key.Record, bytes, cancellationToken).ConfigureAwait(false) },
                FormerMasterKeyId = key.MasterKeyId!,
            };
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    /// <summary>Opens a key that was read from the store.</summary>
    /// <exception cref="TherapyOutcomesException">TO3003, TO3015: it can't be unwrapped.</exception>
    public async ValueTask<RecordSecret> OpenAsync(WrappedRecordKey key, CancellationToken cancellationToken)
    {
        if (key.DestroyedAt is not null)
        {
            return RecordSecret.Destroyed(key.Id, key.Record);
        }

        var bytes = await UnwrapAsync(key, cancellationToken).ConfigureAwait(false);
        var secret = RecordSecret.Open(key.Id, key.Record, bytes);
        CryptographicOperations.ZeroMemory(bytes);
        return secret;
    }

    /// <summary>Forgets all opened keys, and has the store remove what is left of destroyed ones.</summary>
    /// <returns>True if nothing is left that the store can reach; otherwise, false.</returns>
    public async ValueTask<bool> PurgeAsync(CancellationToken cancellationToken)
    {
        cache.Clear();
        return Keys is null || await KeyStore.PurgeKeysAsync(cancellationToken).ConfigureAwait(false);
    }

    // Otherwise words would be stored unencrypted beside sealed ones.
    private async ValueTask RequireUnsealedAsync(Guid storeId, ClinicId clinic, CancellationToken cancellationToken)
    {
        if (Keys is null || cache.IsUnsealed(storeId, clinic))
        {
            return;
        }

        // Only a clinic that has records without having a key will never get one.
        var isBegun = Catalog is { } catalog && await HasRecordsAsync(catalog, clinic, cancellationToken).ConfigureAwait(false);
        if (await HasKeyAsync(clinic, cancellationToken).ConfigureAwait(false))
        {
            throw new TherapyOutcomesException(
                ErrorCodes.KeyUnreadable, $"The texts of the clinic {clinic} are sealed, and this process has no master keys. Give it those with which the texts were sealed. Nothing was written.");
        }

        if (isBegun && !store.IsInHostTransaction)
        {
            cache.KeepUnsealed(storeId, clinic);
        }
    }

    // What was stored unencrypted would stay so, and could never be erased. Where another process has just made the clinic's key and its first record,
    // the batch that holds a second key is a conflict.
    private async ValueTask RequireNoRecordsAsync(ClinicId clinic, CancellationToken cancellationToken)
    {
        if (Catalog is { } catalog && await HasRecordsAsync(catalog, clinic, cancellationToken).ConfigureAwait(false)
            && !await HasKeyAsync(clinic, cancellationToken).ConfigureAwait(false))
        {
            throw new TherapyOutcomesException(
                ErrorCodes.TextsUnencrypted, $"The clinic {clinic} has records whose texts are stored unencrypted, so no others can be sealed in it. Store them unencrypted, too, or begin with a new store. Nothing was written.");
        }
    }

    private static async ValueTask<bool> HasRecordsAsync(IRecordCatalog catalog, ClinicId clinic, CancellationToken cancellationToken)
    {
        var page = await catalog.ListAsync(new RecordQuery { Clinic = clinic }, after: null, size: 1, cancellationToken).ConfigureAwait(false);
        return StorageCheck.Page(catalog, nameof(IRecordCatalog.ListAsync), page).Count > 0;
    }

    private async ValueTask<bool> HasKeyAsync(ClinicId clinic, CancellationToken cancellationToken)
    {
        var read = await KeyStore.ReadKeysAsync([RecordKey.For(clinic)], cancellationToken).ConfigureAwait(false);
        StorageCheck.Require(read is not null, KeyStore, nameof(IRecordKeyStore.ReadKeysAsync), "returned nothing where keys were expected");
        return read.Count > 0;
    }

    private async ValueTask<List<RecordSecret>> ReadAsync(Guid storeId, IReadOnlyList<RecordKey> records, CancellationToken cancellationToken)
    {
        var clearings = cache.Clearings;
        var read = await ReadKeysAsync(records, cancellationToken).ConfigureAwait(false);
        var secrets = new List<RecordSecret>(read.Count);
        foreach (var key in read)
        {
            var secret = await OpenAsync(key, cancellationToken).ConfigureAwait(false);
            secrets.Add(secret);

            // What the host may still roll back is not kept: the record could get another key.
            if (!store.IsInHostTransaction)
            {
                cache.Keep(storeId, secret, clearings);
            }
        }

        return secrets;
    }

    private async ValueTask<byte[]> WrapAsync(string master, Guid id, RecordKey record, byte[] key, CancellationToken cancellationToken)
    {
        var wrapped = await MasterKeys.WrapAsync(master, key, KeyWrap.ContextOf(id, record), cancellationToken).ConfigureAwait(false);
        StorageCheck.Require(wrapped is { Length: > 0 and <= MostBytes }, MasterKeys, nameof(IMasterKeyProvider.WrapAsync), "returned no wrapped key of at most 4,096 bytes");
        return wrapped;
    }

    private async ValueTask<byte[]> UnwrapAsync(WrappedRecordKey key, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await MasterKeys.UnwrapAsync(key.MasterKeyId!, key.Wrapped, KeyWrap.ContextOf(key.Id, key.Record), cancellationToken).ConfigureAwait(false);
            StorageCheck.Require(bytes is { Length: RecordSecret.KeyLength }, MasterKeys, nameof(IMasterKeyProvider.UnwrapAsync), "returned no key of 32 bytes");
            return bytes;
        }
        catch (CryptographicException exception)
        {
            throw new TherapyOutcomesException(
                ErrorCodes.KeyUnreadable,
                $"The key of {key.Record} can't be unwrapped by the master key '{key.MasterKeyId}'. This process has another master key of that id, or the wrapped key was changed. Nothing was changed; check the master keys of this process, or restore the key from a backup.",
                exception);
        }
    }
}
