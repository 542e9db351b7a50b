using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes;

/// <summary>Puts decisions and judgements into answers.</summary>
internal static class Answers
{
    public static Answer Of(RecordKey record, Situation situation, Decision decision) => new()
    {
        Accepted = decision.Accepted,
        Record = record,
        Version = situation.Version + decision.Events.Length,
        Stage = decision.Episode?.Stage,
        Events = decision.Events,
        Findings = decision.Judgement.Findings,
        NextSteps = decision.Judgement.NextSteps,
        ReviewAt = decision.Judgement.ReviewAt,
    };

    public static Answer Of(RecordKey record, Situation situation, Judgement judgement) => new()
    {
        Accepted = true,
        Record = record,
        Version = situation.Version,
        Stage = situation.Episode?.Stage,
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
