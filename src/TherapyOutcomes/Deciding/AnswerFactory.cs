using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Deciding;

/// <summary>Creates answers from decisions and evaluations.</summary>
internal static class AnswerFactory
{
    private static readonly RuleDescriptor CommandIdReused = StandardRules.Book.Get("REC003");

    public static Answer Of(RecordKey record, LoadedRecords loaded, Decision decision) => decision.Error is { } error ? Answer.Failed(decision.Outcome, error) : new()
    {
        Outcome = decision.Outcome,
        IsRepeat = decision.IsRepeat,
        Record = record,
        Version = loaded.Own.Version + decision.Events.Length,
        Stage = decision.Episode?.Stage,
        Events = [.. decision.Events, .. decision.ClientEvents],
        Findings = decision.Evaluation.Findings,
        NextSteps = decision.Evaluation.NextSteps,
        ReviewAt = decision.Evaluation.ReviewAt,
    };

    /// <summary>Returns the answer to a command whose record other writers kept changing.</summary>
    public static Answer Busy() =>
        Answer.Failed(AnswerOutcome.Busy, new CommandError(ErrorCodes.Busy, null, "Others were changing the record at the same time. Submit the same command again. Within a transaction of your own, roll it back and run all of it again."));

    /// <summary>Returns the answer to a repeat, which was accepted before: what was recorded then, and the evaluation of now.</summary>
    public static Answer Repeated(RecordEvaluation current, PriorSubmission prior, ImmutableArray<RecordedEvent> events) => new()
    {
        Outcome = AnswerOutcome.Accepted,
        IsRepeat = true,
        Record = current.Record,
        Version = prior.LastVersion,
        Stage = prior.Stage,
        Events = events,
        Findings = current.Findings,
        NextSteps = current.NextSteps,
        ReviewAt = current.ReviewAt,
    };

    /// <summary>Returns the refusal by REC003: the command id was already used for something else.</summary>
    public static Answer Reused(RecordEvaluation current, CommandId id) => new()
    {
        Outcome = AnswerOutcome.Refused,
        Record = current.Record,
        Version = current.Version,
        Stage = current.Stage,
        ReviewAt = current.ReviewAt,
        Findings =
        [
            new Finding
            {
                Rule = CommandIdReused,
                Severity = RuleSeverity.Forbidden,
                MessageKey = CommandIdReused.Id,
                Evidence = [Evidence.Named("id", id.Value)],
            },
        ],
    };
}
