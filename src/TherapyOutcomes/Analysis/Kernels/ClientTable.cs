using System.Diagnostics.CodeAnalysis;

namespace TherapyOutcomes.Analysis.Kernels;

/// <summary>
/// A hash table from client ids to values, in the order of first appearance. Unlike Dictionary it gives the value by reference and its
/// slots as one span, so that two million rows cost one probe each.
/// </summary>
internal sealed class ClientTable<TId, TValue>
    where TId : notnull, IEquatable<TId>
    where TValue : struct
{
    private const int LargestFirst = 1 << 20;
    private int[] _buckets;
    private Slot[] _slots;
    private int _shift;

    public ClientTable(int expected)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(expected, 16, LargestFirst));
        _slots = new Slot[size];
        _buckets = new int[size * 2];
        _shift = Shift(_buckets.Length);
    }

    public int Count { get; private set; }

    public ReadOnlySpan<Slot> Slots => _slots.AsSpan(0, Count);

    /// <summary>The client's value; a new client's is default. Valid until the next call.</summary>
    public ref TValue Of(TId id)
    {
        var hash = id.GetHashCode() * -1640531527; // 2^32 / golden ratio: spreads ids that are plain numbers in a row
        var mask = _buckets.Length - 1;
        for (var i = (int)((uint)hash >> _shift); ; i = (i + 1) & mask)
        {
            var slot = _buckets[i] - 1;
            if (slot < 0)
            {
                return ref Add(id, hash, i);
            }

            ref var found = ref _slots[slot];
            if (found.Hash == hash && found.Id.Equals(id))
            {
                return ref found.Value;
            }
        }
    }

    private ref TValue Add(TId id, int hash, int bucket)
    {
        if (Count == _slots.Length)
        {
            Grow();
            bucket = Free(hash);
        }

        ref var slot = ref _slots[Count];
        _buckets[bucket] = ++Count;
        slot.Id = id;
        slot.Hash = hash;
        return ref slot.Value;
    }

    private int Free(int hash)
    {
        var i = (int)((uint)hash >> _shift);
        while (_buckets[i] != 0)
        {
            i = (i + 1) & (_buckets.Length - 1);
        }

        return i;
    }

    private void Grow()
    {
        Array.Resize(ref _slots, _slots.Length * 2);
        _buckets = new int[_slots.Length * 2];
        _shift = Shift(_buckets.Length);
        for (var slot = 0; slot < Count; slot++)
        {
            _buckets[Free(_slots[slot].Hash)] = slot + 1;
        }
    }

    private static int Shift(int buckets) => 32 - System.Numerics.BitOperations.Log2((uint)buckets);

    [SuppressMessage("Performance", "CA1815", Justification = "A cell of the table, never compared.")]
    internal struct Slot
    {
        public TId Id;
        public int Hash;
        public TValue Value;
    }
}
