using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Worklists;

/// <summary>One line of a worklist: which record, where it stands, what to do now, by when, and why.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record WorklistEntry
{
    internal WorklistEntry()
    {
    }

    /// <summary>The record: an episode, a client or a practitioner.</summary>
    public required RecordKey Record { get; init; }

    /// <summary>The client; null for a practitioner's record and after erasure.</summary>
    public ClientId? Client { get; init; }

    /// <summary>The practitioner; null for a client's record.</summary>
    public PractitionerId? Practitioner { get; init; }

    /// <summary>An episode's stage; null for other records.</summary>
    public EpisodeStage? Stage { get; init; }

    /// <summary>True while an open red flag or major reaction holds the client's episodes.</summary>
    public required bool IsHeld { get; init; }

    /// <summary>The command of the next step.</summary>
    public required string Command { get; init; }

    /// <summary>The rule that asks for it.</summary>
    public required string Rule { get; init; }

    /// <summary>The day by which it is due, in the clinic's time zone.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>How urgent it is.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>The key of the reason's message; its arguments are the evidence.</summary>
    public required string MessageKey { get; init; }

    /// <summary>The inputs that the reason rests on.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    internal static WorklistEntry Of(RecordSummary summary)
    {
        var next = summary.Next!;
        return new WorklistEntry
        {
            Record = summary.Key,
            Client = summary.Client,
            Practitioner = summary.Practitioner,
            Stage = summary.Stage,
            IsHeld = summary.IsHeld,
            Command = next.Command,
            Rule = next.Rule,
            DueOn = next.DueOn,
            Urgency = next.Urgency,
            MessageKey = next.MessageKey,
            Evidence = next.Evidence,
        };
    }
}
