using System.Collections.Immutable;

namespace TherapyOutcomes.Storage;

/// <summary>Represents the events to append to one record.</summary>
public sealed record RecordAppend
{
    /// <summary>The record to append to.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>The version that the record must be at; 0 if it must have no events.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>
    /// The events to append, at least one. Their versions follow <see cref="ExpectedVersion"/>, and the events of one command are next to
    /// each other.
    /// </summary>
    public required ImmutableArray<StoredEvent> Events { get; init; }

    /// <summary>The record's summary after these events.</summary>
    public required RecordSummary Summary { get; init; }
}
