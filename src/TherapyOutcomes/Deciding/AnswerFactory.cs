using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Deciding;

/// <summary>Creates answers from decisions and evaluations.</summary>
internal static class AnswerFactory
{
    private static readonly RuleDescriptor CommandIdReused = StandardRules.Book.Get("REC003");

    public static Answer Of(RecordKey record, LoadedRecords loaded, Decision decision) => decision.Error is { } error ? Answer.Malformed(error) : new()
    {
        Accepted = decision.Accepted,
        Record = record,
        Version = loaded.Own.Version + decision.Events.Length,
        Stage = decision.Episode?.Stage,
        Events = decision.Events,
        Findings = decision.Evaluation.Findings,
        NextSteps = decision.Evaluation.NextSteps,
        ReviewAt = decision.Evaluation.ReviewAt,
    };

    public static Answer Of(RecordKey record, LoadedRecords loaded, Evaluation evaluation) => new()
    {
        Accepted = true,
        Record = record,
        Version = loaded.Own.Version,
        Stage = loaded.Own.Episode?.Stage,
        Findings = evaluation.Findings,
        NextSteps = evaluation.NextSteps,
        ReviewAt = evaluation.ReviewAt,
    };

    /// <summary>Returns the refusal by REC003: the command id was already used for something else.</summary>
    public static Answer Reused(Answer standing, CommandId id) => standing with
    {
        Accepted = false,
        Events = [],
        NextSteps = [],
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
