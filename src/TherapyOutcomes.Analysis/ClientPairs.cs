using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TherapyOutcomes.Analysis.Kernels;

namespace TherapyOutcomes.Analysis;

/// <summary>Turns rows in long format (client, time, score) into one pair of scores per client.</summary>
public static class ClientPairs
{
    private const string OneRow = "one row for each client and time";

    /// <summary>Pairs the scores at two times.</summary>
    /// <typeparam name="TId">The type that identifies a client: string, int, Guid or any other type whose values are equal to themselves. Nothing is boxed.</typeparam>
    /// <typeparam name="TTime">The type that identifies a time, such as a week number, a date or a label.</typeparam>
    /// <param name="ids">The client of each row, in any order.</param>
    /// <param name="times">The time of each row. Rows at other times count only toward <see cref="ClientPairs{TId}.Started"/>.</param>
    /// <param name="scores">The score of each row, in points; NaN if missing.</param>
    /// <param name="pre">The time of the baseline. It is never guessed from the order of the rows.</param>
    /// <param name="post">The time of the follow-up, which must differ from <paramref name="pre"/>.</param>
    /// <returns>The clients with a row at either time, in the order of their first row. If there is no row for a time, that score is NaN.</returns>
    /// <exception cref="AnalysisParameterException">
    /// The lengths differ, the two times are the same, or a client has two rows at one of them. The message identifies the rows, counted from 0, not the client.
    /// </exception>
    public static ClientPairs<TId> FromRows<TId, TTime>(ReadOnlySpan<TId> ids, ReadOnlySpan<TTime> times, ReadOnlySpan<double> scores, TTime pre, TTime post)
        where TId : notnull, IEquatable<TId>
        where TTime : notnull, IEquatable<TTime>
    {
        Check.SameLength(ids.Length, times.Length, nameof(times));
        Check.SameLength(ids.Length, scores.Length, nameof(scores));
        if (pre.Equals(post))
        {
            throw new AnalysisParameterException(nameof(post), "a time other than pre", "The times before and after are the same.");
        }

        return typeof(TId) == typeof(string)
            ? Pair<TextId, TId, TTime>(TextId.Of(ids), times, scores, pre, post)
            : Pair<TId, TId, TTime>(ids, times, scores, pre, post);
    }

    // TKey is TId or, for string, TextId, which has the same memory layout. A process often pairs only one caseload, so each loop over all rows
    // is fully optimized on its first call.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static ClientPairs<TId> Pair<TKey, TId, TTime>(ReadOnlySpan<TKey> ids, ReadOnlySpan<TTime> times, ReadOnlySpan<double> scores, TTime pre, TTime post)
        where TKey : notnull, IEquatable<TKey>
        where TId : notnull, IEquatable<TId>
        where TTime : notnull, IEquatable<TTime>
    {
        var table = new ClientTable<TKey, PairCell>(ids.Length / 2);
        for (var start = 0; start < ids.Length; start += ClientTable<TKey, PairCell>.Batch)
        {
            var batch = ids.Slice(start, Math.Min(ClientTable<TKey, PairCell>.Batch, ids.Length - start));
            table.Locate(batch);
            for (var i = 0; i < batch.Length; i++)
            {
                var row = start + i;
                ref var cell = ref table.Of(batch[i], i);
                if (times[row].Equals(pre))
                {
                    Fill(ref cell.PreRow, row);
                }
                else if (times[row].Equals(post))
                {
                    Fill(ref cell.PostRow, row);
                }
            }
        }

        return Collect<TKey, TId>(table, scores);
    }

    /// <summary>Stores a row number plus one, so that 0 in an empty cell means that there is no such row.</summary>
    private static void Fill(ref int rowPlusOne, int row)
    {
        if (rowPlusOne != 0)
        {
            throw new AnalysisParameterException("ids", OneRow, $"Rows {rowPlusOne - 1} and {row} (counted from 0) have the same client and time.");
        }

        rowPlusOne = row + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static ClientPairs<TId> Collect<TKey, TId>(ClientTable<TKey, PairCell> table, ReadOnlySpan<double> scores)
        where TKey : notnull, IEquatable<TKey>
        where TId : notnull, IEquatable<TId>
    {
        var clients = 0;
        foreach (ref readonly var slot in table.Slots)
        {
            clients += slot.Value.IsEmpty ? 0 : 1;
        }

        var (ids, preRows, postRows) = (New<TId>(clients), New<int>(clients), New<int>(clients));
        var i = 0;
        foreach (ref readonly var slot in table.Slots)
        {
            if (!slot.Value.IsEmpty)
            {
                (ids[i], preRows[i], postRows[i]) = (Unsafe.As<TKey, TId>(ref Unsafe.AsRef(in slot.Id)), slot.Value.PreRow - 1, slot.Value.PostRow - 1);
                i++;
            }
        }

        return new(table.Count, Own(ids), Own(Gather(scores, preRows)), Own(Gather(scores, postRows)), Own(preRows), Own(postRows));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static double[] Gather(ReadOnlySpan<double> scores, int[] rows)
    {
        var gathered = New<double>(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            gathered[i] = rows[i] < 0 ? double.NaN : scores[rows[i]];
        }

        return gathered;
    }

    private static T[] New<T>(int length) => GC.AllocateUninitializedArray<T>(length);

    private static ImmutableArray<T> Own<T>(T[] array) => ImmutableCollectionsMarshal.AsImmutableArray(array);

    private struct PairCell
    {
        public int PreRow;
        public int PostRow;

        public readonly bool IsEmpty => PreRow == 0 && PostRow == 0;
    }
}

/// <summary>The pairs of scores, one per client. All arrays have the same length and order.</summary>
/// <typeparam name="TId">The type that identifies a client.</typeparam>
/// <remarks>Created by <see cref="ClientPairs.FromRows"/>. Instances are immutable and thread-safe.</remarks>
public sealed class ClientPairs<TId>
    where TId : notnull
{
    internal ClientPairs(int started, ImmutableArray<TId> ids, ImmutableArray<double> pre, ImmutableArray<double> post, ImmutableArray<int> preRows, ImmutableArray<int> postRows) =>
        (Started, Ids, Pre, Post, PreRows, PostRows) = (started, ids, pre, post, preRows, postRows);

    /// <summary>The number of clients with at least one row, at any time. It is at least <see cref="Count"/>.</summary>
    public int Started { get; }

    /// <summary>The number of clients with a row at one of the two times, with or without a score. It is the length of the arrays.</summary>
    public int Count => Ids.Length;

    /// <summary>The ids of the clients.</summary>
    public ImmutableArray<TId> Ids { get; }

    /// <summary>The baseline scores, in points; NaN if missing.</summary>
    public ImmutableArray<double> Pre { get; }

    /// <summary>The follow-up scores, in points; NaN if missing.</summary>
    public ImmutableArray<double> Post { get; }

    /// <summary>The row of each baseline score, counted from 0; -1 if there is none. Use it to look up other values in the same row.</summary>
    public ImmutableArray<int> PreRows { get; }

    /// <summary>The row of each follow-up score, counted from 0; -1 if there is none.</summary>
    public ImmutableArray<int> PostRows { get; }
}
