using System.Collections.Immutable;

namespace TherapyOutcomes.Storage;

/// <summary>One record's part of a batch. Without events it is an assertion: the batch fails unless the record is still at its version.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Key">The record.</param>
/// <param name="ExpectedVersion">The version it must be at; 0 = it must not exist.</param>
/// <param name="Events">The events to append; none for an assertion.</param>
/// <param name="Head">The record's new head; null leaves it, but for version and time.</param>
public sealed record RecordAppend(RecordKey Key, long ExpectedVersion, ImmutableArray<StoredEvent> Events, RecordHead? Head = null)
{
    /// <summary>True when there is nothing to append.</summary>
    public bool IsAssertion => Events.IsDefaultOrEmpty;
}
