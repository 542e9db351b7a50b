using System.Security.Cryptography;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Vault;

/// <summary>
/// Wraps the keys of records with a master key that exists only in this object, for tests and trials. Texts that it sealed cannot be
/// read after the process has ended.
/// </summary>
/// <remarks>Thread-safe if its key store is.</remarks>
/// <param name="keys">The store for the wrapped keys. It is the same store that holds the events.</param>
/// <param name="time">The clock that provides the time at which a key is destroyed; null for the system clock.</param>
public sealed class InMemoryTextVault(IRecordKeyStore keys, TimeProvider? time = null) : ITextVault
{
    private readonly byte[] _master = RandomNumberGenerator.GetBytes(RecordSecret.KeyLength);
    private readonly Lock _gate = new();
    private readonly Dictionary<RecordKey, (ClientId? Subject, RecordSecret Secret)> _open = [];
    private int _destructions;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<RecordSecret>> OpenAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        var (secrets, missing, destructions) = FindOpen(records);
        if (missing.Count > 0)
        {
            foreach (var key in await keys.ReadKeysAsync(missing, cancellationToken).ConfigureAwait(false))
            {
                var secret = Open(key);
                secrets.Add(secret);
                Remember(key, secret, destructions);
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
            Wrapped = new WrappedRecordKey { Id = id, Record = record, Subject = subject, Wrapped = KeyWrap.Wrap(_master, id, record, key) },
            Secret = RecordSecret.Open(id, record, key),
        };
        CryptographicOperations.ZeroMemory(key);
        return ValueTask.FromResult(made);
    }

    /// <inheritdoc/>
    public async ValueTask<int> DestroyAsync(ClinicId clinic, ClientId subject, CancellationToken cancellationToken)
    {
        var now = (time ?? TimeProvider.System).GetUtcNow();
        var destroyed = await keys.DestroyKeysAsync(clinic, subject, now, cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            _destructions++;
            foreach (var record in _open.Where(pair => pair.Key.Clinic == clinic && pair.Value.Subject == subject).Select(pair => pair.Key).ToList())
            {
                _open.Remove(record);
            }
        }

        return destroyed;
    }

    private (List<RecordSecret> Secrets, List<RecordKey> Missing, int Destructions) FindOpen(IReadOnlyList<RecordKey> records)
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

            return (secrets, missing, _destructions);
        }
    }

    // If keys were destroyed since this key was read, this key may be one of them, so it is not cached.
    private void Remember(WrappedRecordKey key, RecordSecret secret, int destructions)
    {
        lock (_gate)
        {
            if (destructions == _destructions)
            {
                _open[key.Record] = (key.Subject, secret);
            }
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
