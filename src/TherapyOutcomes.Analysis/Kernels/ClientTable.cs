using System.Numerics;
using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Analysis.Kernels;

/// <summary>
/// A hash table from client ids to values, in the order of first appearance. Rows are processed in batches (<see cref="Locate"/>): the memory that
/// a batch needs is read in loops without branches, so that its cache misses overlap. If rows were processed one by one, the cache misses of two million
/// unsorted rows would take three times as long as everything else.
/// </summary>
internal sealed class ClientTable<TId, TValue>
    where TId : notnull, IEquatable<TId>
    where TValue : struct
{
    public const int Batch = 64;
    private const int LargestFirst = 1 << 20;
    private readonly int[] _hashes = new int[Batch];
    private readonly int[] _seen = new int[Batch];
    private readonly int[] _located = new int[Batch];
    private readonly TId[] _candidates = new TId[Batch];
    private Bucket[] _buckets;
    private Slot[] _slots;
    private int _shift;

    public ClientTable(int expected)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(expected, 16, LargestFirst));
        _slots = new Slot[size];
        _buckets = new Bucket[size * 2];
        _shift = Shift(_buckets.Length);
    }

    public int Count { get; private set; }

    public ReadOnlySpan<Slot> Slots => _slots.AsSpan(0, Count);

    /// <summary>Prepares up to <see cref="Batch"/> rows, which are then read one by one with <see cref="Of(TId, int)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Locate(ReadOnlySpan<TId> ids)
    {
        ReadAhead(ids);
        for (var i = 0; i < ids.Length; i++)
        {
            if (IsNull(ids[i]))
            {
                // The annotations rule this out, but callers without nullable annotations deserve a better error than a null reference.
                throw new AnalysisParameterException("ids", "an id in every row", "A row has no id.");
            }

            _hashes[i] = ids[i].GetHashCode() * -1640531527; // Multiplying by 2^32 / golden ratio spreads ids that are consecutive numbers.
        }

        for (var i = 0; i < ids.Length; i++)
        {
            var bucket = _buckets[(uint)_hashes[i] >> _shift];
            (_located[i], _seen[i]) = (bucket.SlotPlusOne - 1, bucket.Hash);
        }

        for (var i = 0; i < ids.Length; i++)
        {
            _candidates[i] = _slots[Math.Max(_located[i], 0)].Id;
        }

        for (var i = 0; i < ids.Length; i++)
        {
            _located[i] = _located[i] >= 0 && _seen[i] == _hashes[i] && _candidates[i].Equals(ids[i]) ? _located[i] : -1;
        }
    }

    /// <summary>Returns the value of one client, for callers that don't need speed.</summary>
    public ref TValue Of(TId id)
    {
        Locate([id]);
        return ref Of(id, 0);
    }

    /// <summary>Returns the value of a client in the current batch; the default value for a new client. The reference is valid until the next call.</summary>
    public ref TValue Of(TId id, int rowOfBatch)
    {
        // Find the slot first, because adding a client can replace the array.
        var slot = _located[rowOfBatch] is >= 0 and var found ? found : FindOrAdd(id, _hashes[rowOfBatch]);
        return ref _slots[slot].Value;
    }

    /// <summary>Reads the lengths of all strings first. Hashing a string takes so long that the processor would not reach the next string's memory in time.</summary>
    private void ReadAhead(ReadOnlySpan<TId> ids)
    {
        if (typeof(TId) == typeof(TextId))
        {
            for (var i = 0; i < ids.Length; i++)
            {
                _seen[i] = Unsafe.As<TId, TextId>(ref Unsafe.AsRef(in ids[i])).Length;
            }
        }
    }

    private static bool IsNull(TId id) => typeof(TId) == typeof(TextId) ? Unsafe.As<TId, TextId>(ref id).IsNull : id is null;

    private int FindOrAdd(TId id, int hash)
    {
        for (var i = (uint)hash >> _shift; ; i = (i + 1) & (uint)(_buckets.Length - 1))
        {
            var bucket = _buckets[i];
            if (bucket.SlotPlusOne == 0)
            {
                return Add(id, hash, i);
            }

            if (bucket.Hash == hash && _slots[bucket.SlotPlusOne - 1].Id.Equals(id))
            {
                return bucket.SlotPlusOne - 1;
            }
        }
    }

    private int Add(TId id, int hash, uint bucket)
    {
        if (Count == _slots.Length)
        {
            Grow();
            bucket = Free(hash);
        }

        _slots[Count].Id = id;
        _buckets[bucket] = new(hash, Count + 1);
        return Count++;
    }

    private uint Free(int hash)
    {
        var i = (uint)hash >> _shift;
        while (_buckets[i].SlotPlusOne != 0)
        {
            i = (i + 1) & (uint)(_buckets.Length - 1);
        }

        return i;
    }

    private void Grow()
    {
        var old = _buckets;
        Array.Resize(ref _slots, _slots.Length * 2);
        _buckets = new Bucket[_slots.Length * 2];
        _shift = Shift(_buckets.Length);
        foreach (var bucket in old)
        {
            if (bucket.SlotPlusOne != 0)
            {
                _buckets[Free(bucket.Hash)] = bucket;
            }
        }
    }

    private static int Shift(int buckets) => 32 - BitOperations.Log2((uint)buckets);

    internal struct Slot
    {
        public TId Id;
        public TValue Value;
    }

    private readonly record struct Bucket(int Hash, int SlotPlusOne);
}
