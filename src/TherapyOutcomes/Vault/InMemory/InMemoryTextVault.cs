using System.Security.Cryptography;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Vault;

/// <summary>
/// Wraps the keys of records with a master key that exists only in this object, for tests and trials. Texts that it sealed cannot be
/// read after the process has ended.
/// </summary>
/// <remarks>Thread-safe if its key store is.</remarks>
/// <param name="keys">The store for the wrapped keys. It is the same store that holds the events.</param>
public sealed class InMemoryTextVault(IRecordKeyStore keys) : ITextVault
{
    private readonly byte[] _master = RandomNumberGenerator.GetBytes(RecordSecret.KeyLength);
    private readonly Lock _gate = new();
    private readonly Dictionary<RecordKey, (ClientId? Subject, RecordSecret Secret)> _open = [];

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<RecordSecret>> OpenAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        var (secrets, missing) = FindOpen(records);
        if (missing.Count > 0)
        {
            foreach (var key in await keys.ReadKeysAsync(missing, cancellationToken).ConfigureAwait(false))
            {
                var secret = Open(key);
                secrets.Add(secret);
                Remember(key, secret);
            }
        }

        return secrets;
    }

    /// <inheritdoc/>
    public ValueTask<NewRecordSecret> CreateAsync(RecordKey record, ClientId? subject, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (id, key) = (Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(RecordSecret.KeyLength));
        var made = new NewRecordSecret
        {
            Wrapped = new WrappedRecordKey { Id = id, Record = record, Subject = subject, MasterKeyId = "memory", Wrapped = KeyWrap.Wrap(_master, id, record, key) },
            Secret = RecordSecret.Open(id, record, key),
        };
        CryptographicOperations.ZeroMemory(key);
        return ValueTask.FromResult(made);
    }

    private (List<RecordSecret> Secrets, List<RecordKey> Missing) FindOpen(IReadOnlyList<RecordKey> records)
    {
        var (secrets, missing) = (new List<RecordSecret>(), new List<RecordKey>());
        lock (_gate)
        {
            foreach (var record in records)
            {
                if (_open.TryGetValue(record, out var open))
                {
                    secrets.Add(open.Secret);
                }
                else
                {
                    missing.Add(record);
                }
            }

            return (secrets, missing);
        }
    }

    private void Remember(WrappedRecordKey key, RecordSecret secret)
    {
        lock (_gate)
        {
            _open[key.Record] = (key.Subject, secret);
        }
    }

    private RecordSecret Open(WrappedRecordKey key)
    {
        if (key.DestroyedAt is not null)
        {
            return RecordSecret.Destroyed(key.Id, key.Record);
        }

        try
        {
            return RecordSecret.Open(key.Id, key.Record, KeyWrap.Unwrap(_master, key));
        }
        catch (CryptographicException exception)
        {
            throw new TherapyOutcomesException(
                ErrorCodes.KeyUnreadable,
                $"The key of {key.Record} can't be unwrapped. It was wrapped under another master key, or has been changed.",
                exception);
        }
    }
}
