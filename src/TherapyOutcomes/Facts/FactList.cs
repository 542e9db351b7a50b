using System.Collections;
using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Records;

/// <summary>
/// Represents an ordered list of facts. Adding to the end returns a new list that shares almost everything with this one, so a history
/// of thousands of facts is never copied to add one more.
/// </summary>
/// <remarks>Full chunks are shared. Only the last, partly filled chunk is copied. This class is immutable and thread-safe.</remarks>
/// <typeparam name="T">The type of the facts.</typeparam>
[CollectionBuilder(typeof(FactListBuilder), nameof(FactListBuilder.Create))]
public sealed class FactList<T> : IReadOnlyList<T>
{
    private const int Bits = 4;
    private const int ChunkSize = 1 << Bits;

    private readonly T[][] _full;
    private readonly T[] _tail;

    private FactList(T[][] full, T[] tail) => (_full, _tail, Count) = (full, tail, (full.Length * ChunkSize) + tail.Length);

    internal static FactList<T> Empty { get; } = new([], []);

    /// <summary>Gets the number of facts in the list.</summary>
    public int Count { get; }

    /// <summary>Gets a value that indicates whether the list is empty.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Gets the fact at an index.</summary>
    /// <param name="index">The zero-based index.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="index"/> is not less than <see cref="Count"/>, or is negative.
    /// </exception>
    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            var chunk = index >> Bits;
            return (chunk < _full.Length ? _full[chunk] : _tail)[index & (ChunkSize - 1)];
        }
    }

    /// <summary>Returns an enumerator that goes through the facts in order.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static FactList<T> Of(ReadOnlySpan<T> facts)
    {
        var full = new T[facts.Length >> Bits][];
        for (var chunk = 0; chunk < full.Length; chunk++)
        {
            full[chunk] = facts.Slice(chunk << Bits, ChunkSize).ToArray();
        }

        return facts.IsEmpty ? Empty : new FactList<T>(full, facts[(full.Length << Bits)..].ToArray());
    }

    /// <summary>Returns a list with one more fact at the end.</summary>
    internal FactList<T> Add(T fact)
    {
        T[] tail = [.. _tail, fact];
        return tail.Length < ChunkSize ? new FactList<T>(_full, tail) : new FactList<T>([.. _full, tail], []);
    }

    /// <summary>Returns a list with one more fact at an index.</summary>
    internal FactList<T> Insert(int index, T fact)
    {
        if (index == Count)
        {
            return Add(fact);
        }

        var facts = new List<T>(this);
        facts.Insert(index, fact);
        return Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(facts));
    }

    /// <summary>Returns a list with the fact at an index replaced.</summary>
    internal FactList<T> SetItem(int index, T fact)
    {
        var chunk = index >> Bits;
        if (chunk == _full.Length)
        {
            return new FactList<T>(_full, Changed(_tail, index, fact));
        }

        var full = (T[][])_full.Clone();
        full[chunk] = Changed(full[chunk], index, fact);
        return new FactList<T>(full, _tail);
    }

    /// <summary>Returns a list without the facts that match a condition.</summary>
    internal FactList<T> RemoveAll(Predicate<T> fits)
    {
        var facts = new List<T>(this);
        return facts.RemoveAll(fits) == 0 ? this : Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(facts));
    }

    /// <summary>
    /// Determines whether this list starts with all the facts of another list, so that what was derived from that list can be
    /// extended.
    /// </summary>
    internal bool Continues(FactList<T> other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other.Count > Count || other._full.Length > _full.Length || !_full.AsSpan(0, other._full.Length).SequenceEqual(other._full))
        {
            return false;
        }

        var next = other._full.Length < _full.Length ? _full[other._full.Length] : _tail;
        for (var index = 0; index < other._tail.Length; index++)
        {
            if (!EqualityComparer<T>.Default.Equals(next[index], other._tail[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static T[] Changed(T[] chunk, int index, T fact)
    {
        var changed = (T[])chunk.Clone();
        changed[index & (ChunkSize - 1)] = fact;
        return changed;
    }

    /// <summary>Enumerates the facts of a list.</summary>
    /// <remarks>This type is not thread-safe.</remarks>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly FactList<T> _list;
        private T[] _chunk;
        private int _next;
        private int _place;

        internal Enumerator(FactList<T> list)
        {
            _list = list;
            _chunk = list._full.Length > 0 ? list._full[0] : list._tail;
            (_next, _place) = (0, -1);
        }

        /// <inheritdoc/>
        public readonly T Current => _chunk[_place];

        readonly object? IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (++_place < _chunk.Length)
            {
                return true;
            }

            if (_next >= _list._full.Length)
            {
                return false;
            }

            _next++;
            _chunk = _next < _list._full.Length ? _list._full[_next] : _list._tail;
            _place = 0;
            return _chunk.Length > 0;
        }

        /// <inheritdoc/>
        public void Reset() => this = new Enumerator(_list);

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
