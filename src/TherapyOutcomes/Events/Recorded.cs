namespace TherapyOutcomes.Events;

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
