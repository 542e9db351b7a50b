using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Worklists;

/// <summary>One line of a worklist: the record, its status, what to do next, by when and why.</summary>
public sealed record WorklistEntry
{
    internal WorklistEntry()
    {
    }

    /// <summary>The key of the record: an episode, a client or a practitioner.</summary>
    public required RecordKey Record { get; init; }

    /// <summary>The id of the client; null for a practitioner's record or after erasure.</summary>
    public ClientId? Client { get; init; }

    /// <summary>The id of the practitioner; null for a client's record.</summary>
    public PractitionerId? Practitioner { get; init; }

    /// <summary>The stage of an episode; null for other records.</summary>
    public EpisodeStage? Stage { get; init; }

    /// <summary>True while an open red flag or major reaction keeps the client's episodes on hold; otherwise, false.</summary>
    public required bool IsHeld { get; init; }

    /// <summary>The name of the command for the next step.</summary>
    public required string Command { get; init; }

    /// <summary>The id of the rule that requires the step.</summary>
    public required string Rule { get; init; }

    /// <summary>The due date, in the clinic's time zone.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The urgency of the step.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>The key of the message that gives the reason. Its arguments are the <see cref="Evidence"/>.</summary>
    public required string MessageKey { get; init; }

    /// <summary>The inputs on which the reason is based.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    internal static WorklistEntry Of(RecordSummary summary)
    {
        var next = summary.Next ?? throw new TherapyOutcomesException(
            ErrorCodes.StorageMisbehaves, $"The store listed {summary.Key} as work, though there is nothing to do. Run the conformance kit over the store.");
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
