namespace TherapyOutcomes.Storage;

/// <summary>
/// Represents the current state of a record for lists and worklists. There is one summary for each record, and it is written in the
/// transaction that appends the events.
/// </summary>
/// <remarks>A summary contains no client text, only numbers, days, enumeration values and ids.</remarks>
public sealed record RecordSummary
{
    /// <summary>The record that the summary describes.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>The version of the record that the summary describes.</summary>
    public required long Version { get; init; }

    /// <summary>
    /// What shows that the library made this summary, from which events, and that nobody has changed it since: at most 128 printable ASCII
    /// characters that a store returns as they are. <see cref="ReviewAt"/> is the only value that a store changes, so the proof holds a copy of it.
    /// Null if the summary has no proof.
    /// </summary>
    public string? Proof { get; init; }

    /// <summary>The client of an episode, or the client whose record this is; null for other records.</summary>
    public ClientId? Client { get; init; }

    /// <summary>The practitioner of an episode, or the practitioner whose record this is; null for other records.</summary>
    public PractitionerId? Practitioner { get; init; }

    /// <summary>The stage of an episode; null for other records.</summary>
    public EpisodeStage? Stage { get; init; }

    /// <summary>True if an open red flag or major reaction holds the client's episodes; otherwise, false.</summary>
    public bool IsHeld { get; init; }

    /// <summary>The first next step; null if there is nothing to do.</summary>
    public SummaryStep? Next { get; init; }

    /// <summary>
    /// The key that determines the summary's place in a worklist. Sorted ordinally, the most pressing summary comes first. The key is
    /// unique in the clinic and consists of at most 128 printable ASCII characters. It is null if, and only if, <see cref="Next"/> is null.
    /// </summary>
    public string? OrderKey { get; init; }

    /// <summary>
    /// The time from which the summary may be out of date because time has passed or another record has changed, to the millisecond, in
    /// UTC; null if nothing is known that would change it.
    /// </summary>
    public DateTimeOffset? ReviewAt { get; init; }

    /// <summary>
    /// The time from which there is due work in the record: a step to remind of, or a stage that can move on. To the millisecond, in UTC; null if nothing is
    /// known. A store keeps it as it is.
    /// </summary>
    public DateTimeOffset? DueWorkAt { get; init; }

    /// <summary>The time for which the summary was evaluated, to the millisecond, in UTC.</summary>
    public required DateTimeOffset EvaluatedAt { get; init; }

    /// <summary>
    /// The fingerprint of what the summary was evaluated under: the clinic's policy, the rules and the workflow version. It is empty if the
    /// summary was never evaluated, or if its store can't read it; the record is then evaluated again where it is needed.
    /// </summary>
    public required string EvaluationBasis { get; init; }

    /// <summary>
    /// True if the episode has ended, or if this is the clinic's own record; otherwise, false. A policy change does not make such a summary out of
    /// date.
    /// </summary>
    public bool IsEnded => Stage?.IsEnded() == true || Key.Kind == RecordKind.Clinic;

    /// <summary>Returns the record and its version.</summary>
    public override string ToString() => $"{Key} v{Version}";
}
