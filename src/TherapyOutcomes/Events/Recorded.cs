namespace TherapyOutcomes.Events;

/// <summary>Represents an event of a particular type together with its metadata.</summary>
/// <typeparam name="T">The type of the event.</typeparam>
public readonly record struct Recorded<T>
    where T : TherapyEvent
{
    internal Recorded(T @event, EventMetadata metadata) => (Event, Metadata) = (@event, metadata);

    /// <summary>The event.</summary>
    public T Event { get; init; }

    /// <summary>When and by whom the event was recorded, and the resulting version of the record.</summary>
    public EventMetadata Metadata { get; init; }

    /// <summary>The time at which the event happened.</summary>
    public DateTimeOffset At => Metadata.OccurredAt;

    /// <summary>The clinic's day on which the event happened.</summary>
    public DateOnly Day => Metadata.Day;

    /// <summary>The version of the record after the event.</summary>
    public long Version => Metadata.Version;

    internal void Deconstruct(out T @event, out EventMetadata metadata) => (@event, metadata) = (Event, Metadata);
}
