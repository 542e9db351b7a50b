namespace TherapyOutcomes.Vault;

/// <summary>
/// Keeps opened keys in the process for at most five minutes, so that a command need not read and unwrap them. A process forgets the keys of a client
/// who is erased elsewhere no later than that. Until then it only decides with them: whoever reads words has the keys read again.
/// </summary>
/// <remarks>
/// There are two generations: when the young one is full or half as old, it becomes the old one, and the former old one is dropped. Thread-safe.
/// </remarks>
internal sealed class SecretCache
{
    private const int Size = 20_000;

    private static readonly TimeSpan GenerationLasts = TimeSpan.FromMinutes(2.5);

    private readonly Lock _gate = new();
    private Dictionary<(Guid Store, RecordKey Record), RecordSecret> _young = [];
    private Dictionary<(Guid Store, RecordKey Record), RecordSecret> _old = [];
    private readonly HashSet<(Guid Store, ClinicId Clinic)> _unsealed = [];
    private Timer? _timer;
    private long _clearings;

    /// <summary>How often the cache was cleared. Whoever reads keys asks before, because a key that was read before a clearing is not kept after it.</summary>
    public long Clearings => Interlocked.Read(ref _clearings);

    public RecordSecret? Find(Guid store, RecordKey record)
    {
        lock (_gate)
        {
            return _young.GetValueOrDefault((store, record)) ?? _old.GetValueOrDefault((store, record));
        }
    }

    public void Keep(Guid store, RecordSecret secret, long clearings)
    {
        lock (_gate)
        {
            if (clearings != _clearings)
            {
                return;
            }

            if (_young.Count >= Size)
            {
                Age();
            }

            _young[(store, secret.Record)] = secret;
            _timer ??= new Timer(static cache => ((SecretCache)cache!).OnTime(), this, GenerationLasts, GenerationLasts);
        }
    }

    /// <summary>Returns whether a clinic is known to store texts unencrypted.</summary>
    public bool IsUnsealed(Guid store, ClinicId clinic)
    {
        lock (_gate)
        {
            return _unsealed.Contains((store, clinic));
        }
    }

    public void KeepUnsealed(Guid store, ClinicId clinic)
    {
        lock (_gate)
        {
            _unsealed.Add((store, clinic));
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            (_young, _old) = ([], []);
            _clearings++;
        }
    }

    private void OnTime()
    {
        lock (_gate)
        {
            Age();
            if (_old.Count == 0)
            {
                _timer?.Dispose();
                _timer = null;
            }
        }
    }

    private void Age() => (_old, _young) = (_young, []);
}
