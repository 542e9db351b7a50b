using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Deciding;

/// <summary>The decision about one command, before anything is written.</summary>
internal sealed record Decision
{
    public required AnswerOutcome Outcome { get; init; }

    public bool Accepted => Outcome == AnswerOutcome.Accepted;

    public CommandError? Error { get; private init; }

    /// <summary>True if what the command asks for was done before; otherwise, false.</summary>
    public bool IsRepeat { get; private init; }

    /// <summary>The episode after the command, unchanged if the command is refused; null for other records.</summary>
    public Episode? Episode { get; private init; }

    public ImmutableArray<RecordedEvent> Events { get; private init; } = [];

    public ImmutableArray<RecordedEvent> ClientEvents { get; private init; } = [];

    public Evaluation Evaluation { get; private init; } = Evaluation.None;

    /// <summary>The client's record after the command.</summary>
    public ClientRecord? Client { get; private init; }

    /// <summary>The evaluation of the client's record after the command, needed if that record gets events.</summary>
    public Evaluation ClientEvaluation { get; private init; } = Evaluation.None;

    public static Decision Failed(AnswerOutcome outcome, CommandError error) => new() { Outcome = outcome, Error = error };

    /// <summary>The acceptance of something that was done before: there is nothing to record.</summary>
    public static Decision AcceptAsDone(ClientRecord client, Evaluation evaluation) => new() { Outcome = AnswerOutcome.Accepted, Client = client, IsRepeat = true, Evaluation = evaluation };

    /// <summary>The refusal, if any of the findings forbids the command; null otherwise.</summary>
    public static Decision? RefusedBy(IReadOnlyList<Finding> findings, Episode? episode) =>
        findings.Any(finding => finding.Severity == RuleSeverity.Forbidden) ? Refused(episode, findings) : null;

    public static Decision Refused(Episode? episode, IReadOnlyList<Finding> refusals) => new()
    {
        Outcome = AnswerOutcome.Refused,
        Episode = episode,
        Evaluation = Evaluation.Refused(refusals),
    };

    public static Decision Accept(
        Episode? episode,
        ImmutableArray<RecordedEvent> events,
        ImmutableArray<RecordedEvent> clientEvents,
        Evaluation evaluation,
        ClientRecord client,
        Evaluation? clientEvaluation = null) => new()
        {
            Outcome = AnswerOutcome.Accepted,
            Episode = episode,
            Events = events,
            ClientEvents = clientEvents,
            Evaluation = evaluation,
            Client = client,
            ClientEvaluation = clientEvaluation ?? Evaluation.None,
        };
}
