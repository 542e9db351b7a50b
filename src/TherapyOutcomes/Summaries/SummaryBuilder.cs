using TherapyOutcomes.Integrity;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Safety;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Summaries;

/// <summary>Builds the summary of a record of any kind from its evaluation.</summary>
/// <param name="rules">The rules, which show which steps depend on other records.</param>
/// <param name="policy">The clinic's policy.</param>
/// <param name="now">The time of the evaluation.</param>
internal sealed class SummaryBuilder(RuleBook rules, ClinicPolicy policy, DateTimeOffset now)
{
    /// <summary>Builds a summary with its proof.</summary>
    /// <param name="key">The record.</param>
    /// <param name="newest">The newest event: its version and its hash.</param>
    /// <param name="episode">The episode; null for other records.</param>
    /// <param name="client">The client's record with which it was evaluated.</param>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="chainKey">The key of the clinic's hash chains; null if there is none.</param>
    public RecordSummary Of(RecordKey key, (long Version, string? Hash) newest, Episode? episode, ClientRecord client, Evaluation evaluation, RecordSecret? chainKey) =>
        SummaryProof.Prove(Of(key, newest.Version, episode, client, evaluation), client.Version, newest.Hash, chainKey);

    private RecordSummary Of(RecordKey key, long version, Episode? episode, ClientRecord client, Evaluation evaluation)
    {
        var next = evaluation.NextSteps is [var first, ..] ? first : null;
        return new RecordSummary
        {
            Key = key,
            Version = version,
            Client = key.Kind == RecordKind.Client ? new ClientId(key.Id) : episode?.Client,
            Practitioner = key.Kind == RecordKind.Practitioner ? new PractitionerId(key.Id) : episode?.Practitioner,
            Stage = episode?.Stage,
            IsHeld = !client.IsSilent && SafetyHolds.AnyFor(client, policy, now),
            Next = next is null ? null : StepOf(next),
            OrderKey = next is null ? null : OrderKey.Of(key, next),
            ReviewAt = ReviewAt(evaluation, next)?.ToUniversalTime(),
            DueWorkAt = evaluation.DueWorkAt?.ToUniversalTime(),
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
