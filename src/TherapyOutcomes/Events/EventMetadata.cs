using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Events;

/// <summary>What is known of an event's recording.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record EventMetadata
{
    internal EventMetadata()
    {
    }

    /// <summary>The record that the event belongs to.</summary>
    public required RecordKey Record { get; init; }

    /// <summary>The record's version after this event; 1 for its first.</summary>
    public required long Version { get; init; }

    /// <summary>The event's own id, unique in the store.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The command's id in this record; commands without an id were given one.</summary>
    public required CommandId Command { get; init; }

    /// <summary>The command that caused the event, with the record that it was given to: an episode's command writes to the client's record too.</summary>
    public required CommandReference Cause { get; init; }

    /// <summary>The person or program that gave the command.</summary>
    public required ActorId Actor { get; init; }

    /// <summary>When it happened: the command's <c>at</c>, in its own offset.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When it was recorded, in UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The version of the workflow that judged it; 1 today.</summary>
    public required int WorkflowVersion { get; init; }

    /// <summary>The fingerprint of the clinic's policy that judged it (<see cref="ClinicPolicy.Fingerprint"/>).</summary>
    public required string Policy { get; init; }

    /// <summary>True when it came with an import of a clinic's earlier records.</summary>
    public bool IsImported { get; init; }

    /// <summary>The day on which it happened, in its own offset.</summary>
    public DateOnly Day => DateOnly.FromDateTime(OccurredAt.DateTime);
}
