namespace TherapyOutcomes.Events;

/// <summary>Represents an event together with its metadata.</summary>
public sealed record RecordedEvent
{
    internal RecordedEvent(TherapyEvent @event, EventMetadata metadata) => (Event, Metadata) = (@event, metadata);

    /// <summary>The event.</summary>
    public TherapyEvent Event { get; init; }

    /// <summary>When and by whom the event was recorded, and the resulting version of the record.</summary>
    public EventMetadata Metadata { get; init; }

    internal void Deconstruct(out TherapyEvent @event, out EventMetadata metadata) => (@event, metadata) = (Event, Metadata);
}
