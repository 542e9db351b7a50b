using System.Collections.Immutable;
using TherapyOutcomes.Analysis.Kernels;

namespace TherapyOutcomes.Analysis;

/// <summary>The time of each client's first improvement, found in rows in long format. It is the input for <see cref="SurvivalCurve"/>.</summary>
/// <remarks>All arrays have the same length and order. Instances are immutable and thread-safe.</remarks>
public sealed class FirstImprovements
{
    private FirstImprovements(ImmutableArray<double> times, ImmutableArray<bool> improved, ImmutableArray<int> rows, int left) =>
        (Times, Improved, BaselineRows, WithoutFollowUp) = (times, improved, rows, left);

    /// <summary>The time of each client's first improvement or, if there was none, of the last score.</summary>
    public ImmutableArray<double> Times { get; }

    /// <summary>One value per client: true if the time is that of an improvement; false if the client is censored at that time.</summary>
    public ImmutableArray<bool> Improved { get; }

    /// <summary>The row of each client's baseline, counted from 0. Use it to look up the client and the group.</summary>
    public ImmutableArray<int> BaselineRows { get; }

    /// <summary>The number of clients left out because they have no baseline score that the rule can use, or no later score.</summary>
    public int WithoutFollowUp { get; }

    /// <summary>Compares every later score with the client's baseline.</summary>
    /// <typeparam name="TId">The type that identifies a client.</typeparam>
    /// <param name="ids">The client of each row, in any order.</param>
    /// <param name="times">The time of each row, in weeks, sessions or days; finite.</param>
    /// <param name="scores">The score of each row; NaN if missing.</param>
    /// <param name="baseline">The time of the baseline. Earlier rows are not used.</param>
    /// <param name="rule">The rule that classifies clients. Recovered and improved both count as improved.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="AnalysisParameterException">The lengths differ, or a client has two rows at the baseline. The message identifies the rows.</exception>
    public static FirstImprovements FromRows<TId>(ReadOnlySpan<TId> ids, ReadOnlySpan<double> times, ReadOnlySpan<double> scores, double baseline, ChangeRule rule)
        where TId : notnull, IEquatable<TId>
    {
        ArgumentNullException.ThrowIfNull(rule);
        Check.SameLength(ids.Length, times.Length, nameof(times));
        Check.SameLength(ids.Length, scores.Length, nameof(scores));
        var table = Baselines(ids, times, scores, baseline);
        for (var row = 0; row < ids.Length; row++)
        {
            ref var cell = ref table.Of(ids[row]);
            var kind = times[row] > baseline && cell.Row > 0 ? rule.Classify(cell.Score, scores[row]) : ChangeClass.NotComputable;
            if (kind is ChangeClass.Recovered or ChangeClass.Improved)
            {
                cell.First = cell.Improved ? Math.Min(cell.First, times[row]) : times[row];
                cell.Improved = true;
            }

            if (kind != ChangeClass.NotComputable)
            {
                cell.Last = cell.Followed ? Math.Max(cell.Last, times[row]) : times[row];
                cell.Followed = true;
            }
        }

        return Collect(table);
    }

    private static ClientTable<TId, Course> Baselines<TId>(ReadOnlySpan<TId> ids, ReadOnlySpan<double> times, ReadOnlySpan<double> scores, double baseline)
        where TId : notnull, IEquatable<TId>
    {
        var table = new ClientTable<TId, Course>(ids.Length / 2);
        for (var row = 0; row < ids.Length; row++)
        {
            ref var cell = ref table.Of(ids[row]);
            if (times[row] == baseline)
            {
                if (cell.Row != 0)
                {
                    throw new AnalysisParameterException(nameof(ids), "one baseline row for each client", $"Rows {cell.Row - 1} and {row} (counted from 0) are both baselines of the same client.");
                }

                (cell.Row, cell.Score) = (row + 1, scores[row]);
            }
        }

        return table;
    }

    private static FirstImprovements Collect<TId>(ClientTable<TId, Course> table)
        where TId : notnull, IEquatable<TId>
    {
        var times = ImmutableArray.CreateBuilder<double>();
        var improved = ImmutableArray.CreateBuilder<bool>();
        var rows = ImmutableArray.CreateBuilder<int>();
        foreach (ref readonly var slot in table.Slots)
        {
            if (slot.Value.Followed)
            {
                times.Add(slot.Value.Improved ? slot.Value.First : slot.Value.Last);
                improved.Add(slot.Value.Improved);
                rows.Add(slot.Value.Row - 1);
            }
        }

        return new(times.ToImmutable(), improved.ToImmutable(), rows.ToImmutable(), table.Count - times.Count);
    }

    private struct Course
    {
        public double Score;
        public double First;
        public double Last;
        public int Row;
        public bool Improved;
        public bool Followed;
    }
}
