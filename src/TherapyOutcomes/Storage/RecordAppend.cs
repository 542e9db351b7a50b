using System.Collections.Immutable;

namespace TherapyOutcomes.Storage;

/// <summary>Appends events to one record.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RecordAppend
{
    /// <summary>The record.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>The version that the record must be at; 0 = it must have no event.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>The events, at least one, with the versions that follow <see cref="ExpectedVersion"/>. The events of one command stand together.</summary>
    public required ImmutableArray<StoredEvent> Events { get; init; }

    /// <summary>The record's summary after these events.</summary>
    public required RecordSummary Summary { get; init; }
}
