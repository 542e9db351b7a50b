using System.Collections.Immutable;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Records;

/// <summary>The means of two scores over the activities that were rated both times (<see cref="MeanOfActivities"/>).</summary>
/// <param name="From">The earlier mean.</param>
/// <param name="To">The later mean.</param>
internal sealed record SharedActivities(decimal From, decimal To)
{
    /// <summary>Returns the means over the activities rated both times; null if there are none.</summary>
    public static SharedActivities? Of(ImmutableArray<decimal?> before, ImmutableArray<decimal?> after)
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

        return shared == 0 ? null : new SharedActivities(from / shared, to / shared);
    }
}
