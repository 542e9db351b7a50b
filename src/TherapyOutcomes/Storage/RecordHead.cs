using TherapyOutcomes.Referral;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Storage;

/// <summary>One row a record: where it stands, for lists and worklists, written in the transaction that appends.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RecordHead
{
    /// <summary>The record.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>The version that the head tells of.</summary>
    public required long Version { get; init; }

    /// <summary>The hash of the newest event; null without a hash chain.</summary>
    public string? Hash { get; init; }

    /// <summary>The client; null for other records and after erasure.</summary>
    public ClientId? Client { get; init; }

    /// <summary>The treating practitioner; null for other records.</summary>
    public PractitionerId? Practitioner { get; init; }

    /// <summary>The stage; null for other records.</summary>
    public EpisodeStage? Stage { get; init; }

    /// <summary>The command of the first next step; null when there is nothing to do.</summary>
    public string? NextCommand { get; init; }

    /// <summary>The rule that asks for it.</summary>
    public string? NextRule { get; init; }

    /// <summary>By when.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>How urgent.</summary>
    public Urgency Urgency { get; init; }

    /// <summary>When the judgement may change by time alone; from then on it is made again when read.</summary>
    public DateTimeOffset? ReviewAt { get; init; }

    /// <summary>The policy that judged; under another one the judgement is made again when read.</summary>
    public string? Policy { get; init; }
}
