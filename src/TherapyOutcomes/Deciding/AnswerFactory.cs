using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Deciding;

/// <summary>Puts decisions and judgements into answers.</summary>
internal static class AnswerFactory
{
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

    public static Answer Of(RecordKey record, LoadedRecords loaded, Evaluation judgement) => new()
    {
        Accepted = true,
        Record = record,
        Version = loaded.Own.Version,
        Stage = loaded.Own.Episode?.Stage,
        Findings = judgement.Findings,
        NextSteps = judgement.NextSteps,
        ReviewAt = judgement.ReviewAt,
    };

    /// <summary>REC003: the id was used for something else.</summary>
    public static Answer Reused(Answer standing, CommandId id) => standing with
    {
        Accepted = false,
        Events = [],
        NextSteps = [],
        Findings =
        [
            new Finding
            {
                Rule = RecordRules.CommandIdReused,
                Severity = RuleSeverity.Forbidden,
                MessageKey = RecordRules.CommandIdReused.Id,
                Evidence = [Evidence.Named("id", id.Value)],
            },
        ],
    };
}
