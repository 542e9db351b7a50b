namespace TherapyOutcomes.Storage;

/// <summary>Tells where a record stands, for lists and worklists: one row a record, written in the transaction that appends.</summary>
/// <remarks>It holds no client text: numbers, days, enumerations and ids only. Immutable and thread-safe.</remarks>
public sealed record RecordSummary
{
    /// <summary>The record.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>The version that the summary tells of.</summary>
    public required long Version { get; init; }

    /// <summary>The hash of the newest event; null without a hash chain.</summary>
    public string? Hash { get; init; }

    /// <summary>The client: an episode's, or the one whose record it is; null for other records.</summary>
    public ClientId? Client { get; init; }

    /// <summary>The practitioner: an episode's, or the one whose record it is; null for other records.</summary>
    public PractitionerId? Practitioner { get; init; }

    /// <summary>An episode's stage; null for other records.</summary>
    public EpisodeStage? Stage { get; init; }

    /// <summary>True while an open red flag or major reaction holds the client's episodes.</summary>
    public bool IsHeld { get; init; }

    /// <summary>The first next step; null when there is nothing to do.</summary>
    public SummaryStep? Next { get; init; }

    /// <summary>
    /// The place in a worklist: most pressing first when sorted ordinally, unique in the clinic, printable ASCII of at most 128
    /// characters; null exactly when <see cref="Next"/> is.
    /// </summary>
    public string? OrderKey { get; init; }

    /// <summary>From when on the summary may have changed by time alone or by another record, to the millisecond, in UTC; null when nothing is known to change it.</summary>
    public DateTimeOffset? ReviewAt { get; init; }

    /// <summary>The time that the summary was evaluated at, to the millisecond, in UTC.</summary>
    public required DateTimeOffset EvaluatedAt { get; init; }

    /// <summary>The fingerprint of what it was evaluated under: the clinic's policy, the rules and the version of the workflow.</summary>
    public required string Policy { get; init; }

    /// <summary>True when the episode is over: a change of the policy doesn't outdate its summary.</summary>
    public bool IsEnded => Stage?.IsEnded() == true;

    /// <summary>Returns record and version.</summary>
    public override string ToString() => $"{Key} v{Version}";
}
