using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Safety;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Summaries;

/// <summary>Builds the summary of a record of any kind from its evaluation.</summary>
/// <param name="rules">The rules, which show which steps depend on other records.</param>
/// <param name="policy">The clinic's policy.</param>
/// <param name="now">The time of the evaluation.</param>
internal sealed class SummaryBuilder(RuleBook rules, ClinicPolicy policy, DateTimeOffset now)
{
    public RecordSummary Of(RecordKey key, long version, Episode? episode, ClientRecord client, Evaluation evaluation)
    {
        var next = evaluation.NextSteps is [var first, ..] ? first : null;
        return new RecordSummary
        {
            Key = key,
            Version = version,
            Client = key.Kind == RecordKind.Client ? new ClientId(key.Id) : episode?.Client,
            Practitioner = key.Kind == RecordKind.Practitioner ? new PractitionerId(key.Id) : episode?.Practitioner,
            Stage = episode?.Stage,
            IsHeld = client.Death is null && SafetyHolds.AnyFor(client, policy, now),
            Next = next is null ? null : StepOf(next),
            OrderKey = next is null ? null : OrderKey.Of(key, next),
            ReviewAt = ReviewAt(evaluation, next)?.ToUniversalTime(),
            EvaluatedAt = now.ToUniversalTime(),
            EvaluationBasis = EvaluationBasis.Of(rules, policy),
        };
    }

    private static SummaryStep StepOf(NextStep next) => new()
    {
        Command = next.Command,
        With = next.With,
        Rule = next.Rule,
        DueOn = next.DueOn,
        Urgency = next.Urgency,
        MessageKey = next.MessageKey,
        Evidence = next.Evidence,
    };

    // A change to a practitioner's record does not outdate episodes, so steps that depend on other records are evaluated again the next day.
    // The same applies if a host's rule asks for a review in the past; otherwise, the record would be evaluated over and over.
    private DateTimeOffset? ReviewAt(Evaluation evaluation, NextStep? next)
    {
        var tomorrow = policy.EndOf(policy.DayOf(now));
        var restsOnOthers = next is not null && rules.Get(next.Rule).ReadsOtherRecords;
        return evaluation.ReviewAt <= now ? tomorrow
            : restsOnOthers && !(evaluation.ReviewAt < tomorrow) ? tomorrow
            : evaluation.ReviewAt;
    }
}
