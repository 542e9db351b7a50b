namespace TherapyOutcomes.Deciding;

/// <summary>
/// Keeps folded records in the process, so that a command reads only newer events, not the whole history. Correctness never depends
/// on it: each load compares what is kept with the store, and reads what is not kept.
/// </summary>
/// <remarks>
/// Bounded by the number of events. There are two generations of records: when the young one is full, it becomes the old one, and
/// records that have not been used since are dropped. An event takes about half a kilobyte. Thread-safe.
/// </remarks>
/// <param name="size">The maximum number of events in the records of one generation.</param>
internal sealed class RecordCache(long size = 200_000)
{
    private readonly Lock _gate = new();
    private long _events;
    private Dictionary<(Guid Store, RecordKey Key), FoldedRecord> _young = [];
    private Dictionary<(Guid Store, RecordKey Key), FoldedRecord> _old = [];

    public FoldedRecord? Find(Guid store, RecordKey key)
    {
        lock (_gate)
        {
            if (_young.TryGetValue((store, key), out var kept))
            {
                return kept;
            }

            if (_old.Remove((store, key), out kept))
            {
                Add((store, key), kept);
            }

            return kept;
        }
    }

    /// <summary>Keeps a record unless a newer version of it is kept.</summary>
    public void Keep(Guid store, FoldedRecord record)
    {
        lock (_gate)
        {
            if (!(_young.TryGetValue((store, record.Key), out var kept) && kept.Version >= record.Version && kept.Zone.Equals(record.Zone)))
            {
                Add((store, record.Key), record);
            }
        }
    }

    public void Drop(Guid store, RecordKey key)
    {
        lock (_gate)
        {
            _events -= _young.Remove((store, key), out var kept) ? kept.Version : 0;
            _old.Remove((store, key));
        }
    }

    private void Add((Guid Store, RecordKey Key) key, FoldedRecord record)
    {
        if (_events >= size)
        {
            (_old, _young, _events) = (_young, [], 0);
        }

        _events += record.Version - (_young.TryGetValue(key, out var former) ? former.Version : 0);
        _young[key] = record;
    }
}
