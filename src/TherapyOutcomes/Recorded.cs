using System.Collections.Immutable;

namespace TherapyOutcomes;

/// <summary>An event of one kind with what is known of its recording.</summary>
/// <typeparam name="T">The kind of event.</typeparam>
/// <param name="Event">What happened.</param>
/// <param name="Metadata">When, by whom, and as which version of the record.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public readonly record struct Recorded<T>(T Event, EventMetadata Metadata)
    where T : TherapyEvent
{
    /// <summary>When it happened.</summary>
    public DateTimeOffset At => Metadata.OccurredAt;

    /// <summary>The day on which it happened, in its own offset.</summary>
    public DateOnly Day => Metadata.Day;

    /// <summary>The record's version after it.</summary>
    public long Version => Metadata.Version;
}

/// <summary>Keeps facts in the order in which they happened; of two at one time the one recorded first comes first.</summary>
internal static class Chronology
{
    public static ImmutableArray<Recorded<T>> File<T>(this ImmutableArray<Recorded<T>> facts, T @event, EventMetadata metadata)
        where T : TherapyEvent =>
        facts.Insert(PlaceOf(facts, metadata, static fact => fact.Metadata), new Recorded<T>(@event, metadata));

    public static ImmutableArray<T> File<T>(this ImmutableArray<T> facts, T fact)
        where T : IDatedFact =>
        facts.Insert(PlaceOf(facts, fact.Recording, static other => other.Recording), fact);

    // Facts mostly arrive in order, so the search starts at the end.
    private static int PlaceOf<T>(ImmutableArray<T> facts, EventMetadata metadata, Func<T, EventMetadata> of)
    {
        var index = facts.Length;
        while (index > 0 && of(facts[index - 1]).OccurredAt > metadata.OccurredAt)
        {
            index--;
        }

        return index;
    }
}

/// <summary>A fact with a life of its own: it knows when it was recorded first.</summary>
internal interface IDatedFact
{
    EventMetadata Recording { get; }
}
