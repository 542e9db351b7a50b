using System.Collections.Immutable;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Records;

/// <summary>Two scores over the items that were rated both times (<see cref="ChosenItems"/>).</summary>
/// <param name="Count">The number of items rated both times.</param>
/// <param name="From">The earlier score.</param>
/// <param name="To">The later score.</param>
internal sealed record SharedItems(int Count, decimal From, decimal To)
{
    /// <summary>Returns the scores over the items rated both times; null if there are none.</summary>
    public static SharedItems? Of(ChosenItems scoring, ImmutableArray<decimal?> before, ImmutableArray<decimal?> after)
    {
        var (shared, from, to) = (0, 0m, 0m);
        for (var index = 0; index < Math.Min(before.Length, after.Length); index++)
        {
            if (before[index] is { } earlier && after[index] is { } later)
            {
                shared++;
                from += earlier;
                to += later;
            }
        }

        return shared == 0 ? null : new SharedItems(shared, scoring.Score(from, shared), scoring.Score(to, shared));
    }
}
