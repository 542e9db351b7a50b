
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>
/// Keeps facts in the order in which they happened. If two facts happened at the same time, the one that was recorded first comes
/// first.
/// </summary>
internal static class Chronology
{
    public static FactList<Recorded<T>> InsertByTime<T>(this FactList<Recorded<T>> facts, T @event, EventMetadata metadata)
        where T : TherapyEvent =>
        facts.Insert(PlaceOf(facts, metadata, static fact => fact.Metadata), new Recorded<T>(@event, metadata));

    public static FactList<T> InsertByTime<T>(this FactList<T> facts, T fact)
        where T : IDatedFact =>
        facts.Insert(PlaceOf(facts, fact.Recording, static other => other.Recording), fact);

    /// <summary>Returns the number of facts that happened before a time. They are the first ones in the list.</summary>
    public static int CountBefore<T>(this FactList<T> facts, DateTimeOffset at)
        where T : IDatedFact
    {
        var (low, high) = (0, facts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (facts[middle].Recording.OccurredAt < at)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // Facts usually arrive in order, so the search starts at the end.
    private static int PlaceOf<T>(FactList<T> facts, EventMetadata metadata, Func<T, EventMetadata> of)
    {
        var index = facts.Count;
        while (index > 0 && of(facts[index - 1]).OccurredAt > metadata.OccurredAt)
        {
            index--;
        }

        return index;
    }
}
