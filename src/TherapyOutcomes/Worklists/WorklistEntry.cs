using System.Collections.Immutable;
using TherapyOutcomes.Rules;
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

    /// <summary>The value that a field of the command should have, such as the kind of a <c>discontinue</c>; null if there is none.</summary>
    public StepChoice? With { get; init; }

    /// <summary>The id of the rule that requires the step.</summary>
    public required string Rule { get; init; }

    /// <summary>The title of that rule: what it finds, in a few words. Null if the rule is no longer in use; the entry is then out of date.</summary>
    public string? RuleTitle { get; init; }

    /// <summary>The due date, in the clinic's time zone.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The urgency of the step.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>The key of the message that gives the reason. Its arguments are the <see cref="Evidence"/>.</summary>
    public required string MessageKey { get; init; }

    /// <summary>The inputs on which the reason is based.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>Returns the reason for the step in words.</summary>
    /// <remarks>
    /// If the formatter has no words for the message, it is in English; a message of a host's rule that has no words at all is the rule's title.
    /// </remarks>
    /// <param name="formatter">The formatter.</param>
    /// <exception cref="ArgumentNullException"><paramref name="formatter"/> is null.</exception>
    public string InWords(IMessageFormatter formatter) => Wording.Of(formatter, MessageKey, Evidence, RuleTitle);

    internal static WorklistEntry Of(RecordSummary summary, RuleBook rules)
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
            With = next.With,
            Rule = next.Rule,
            RuleTitle = rules.Find(next.Rule)?.Title,
            DueOn = next.DueOn,
            Urgency = next.Urgency,
            MessageKey = next.MessageKey,
            Evidence = next.Evidence,
        };
    }
}
