namespace TherapyOutcomes.Events;

/// <summary>Represents an event together with its metadata.</summary>
/// <param name="Event">The event.</param>
/// <param name="Metadata">When and by whom the event was recorded, and the resulting version of the record.</param>
public sealed record RecordedEvent(TherapyEvent Event, EventMetadata Metadata);
