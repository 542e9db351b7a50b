namespace TherapyOutcomes.Events;

/// <summary>An event with what is known of its recording.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Event">What happened.</param>
/// <param name="Metadata">When, by whom, and as which version of the record.</param>
public sealed record RecordedEvent(TherapyEvent Event, EventMetadata Metadata);
