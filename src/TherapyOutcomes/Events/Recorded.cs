namespace TherapyOutcomes.Events;

/// <summary>Represents an event of a particular type together with its metadata.</summary>
/// <typeparam name="T">The type of the event.</typeparam>
/// <param name="Event">The event.</param>
/// <param name="Metadata">When and by whom the event was recorded, and the resulting version of the record.</param>
public readonly record struct Recorded<T>(T Event, EventMetadata Metadata)
    where T : TherapyEvent
{
    /// <summary>The time at which the event happened.</summary>
    public DateTimeOffset At => Metadata.OccurredAt;

    /// <summary>The day on which the event happened, in its own offset.</summary>
    public DateOnly Day => Metadata.Day;

    /// <summary>The version of the record after the event.</summary>
    public long Version => Metadata.Version;
}
