namespace TherapyOutcomes.Events;

/// <summary>Represents how, when and by whom an event was recorded.</summary>
public sealed record EventMetadata
{
    internal EventMetadata()
    {
    }

    /// <summary>The record that the event belongs to.</summary>
    public required RecordKey Record { get; init; }

    /// <summary>The version of the record after this event. The first event has version 1.</summary>
    public required long Version { get; init; }

    /// <summary>The id of the event. It is unique in the store.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The id of the command in this record. A command that was sent without an id receives one.</summary>
    public required CommandId Command { get; init; }

    /// <summary>
    /// The command that caused the event and the record that the command was for. An episode's command can also write to the client's
    /// record.
    /// </summary>
    public required CommandReference Cause { get; init; }

    /// <summary>The person or program that gave the command.</summary>
    public required ActorId Actor { get; init; }

    /// <summary>The time at which the event happened: the command's <c>at</c>, with the offset it came with, which is for display alone.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The time at which the event was recorded, in UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The version of the workflow that evaluated the event. It is currently 1.</summary>
    public required int WorkflowVersion { get; init; }

    /// <summary>
    /// The fingerprint of the clinic's policy under which the event was evaluated (<see cref="ClinicPolicy.Fingerprint"/>).
    /// </summary>
    public required string PolicyFingerprint { get; init; }

    /// <summary>True if the event was imported from the clinic's earlier records; otherwise, false.</summary>
    public bool IsImported { get; init; }

    /// <summary>
    /// The clinic's day on which the event happened (<see cref="ClinicPolicy.DayOf"/>). It is not stored: a clinic that changes its time
    /// zone dates all its facts again.
    /// </summary>
    public required DateOnly Day { get; init; }
}
