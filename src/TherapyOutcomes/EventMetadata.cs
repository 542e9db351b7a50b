namespace TherapyOutcomes;

/// <summary>What is known of an event's recording.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record EventMetadata
{
    internal EventMetadata()
    {
    }

    /// <summary>The record's version after this event; 1 for its first.</summary>
    public required long Version { get; init; }

    /// <summary>The command that caused it; commands without an id were given one.</summary>
    public required CommandId Command { get; init; }

    /// <summary>Who gave the command.</summary>
    public required ActorId Actor { get; init; }

    /// <summary>When it happened: the command's <c>at</c>, in its own offset.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When it was recorded, in UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The version of the workflow that judged it; 1 today.</summary>
    public required int WorkflowVersion { get; init; }

    /// <summary>The fingerprint of the clinic's policy that judged it (<see cref="ClinicPolicy.Fingerprint"/>).</summary>
    public required string Policy { get; init; }

    /// <summary>The day on which it happened, in its own offset.</summary>
    public DateOnly Day => DateOnly.FromDateTime(OccurredAt.DateTime);
}
