
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
