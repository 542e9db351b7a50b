using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Summaries;

namespace TherapyOutcomes.Deciding;

/// <summary>Builds the batch that writes a decision.</summary>
internal sealed class AppendBatchBuilder(DecisionEncoder encoder, RuleBook rules)
{
    public AppendBatch Build(Submission submission, DecidedSubmission decided, ClinicPolicy policy)
    {
        var (loaded, decision) = (decided.Loaded, decided.Decision!);
        var (record, clinic) = (submission.Command.Record, submission.Command.Clinic);
        var summaries = new SummaryBuilder(rules, policy, submission.Now);
        var own = new RecordAppend
        {
            Key = record,
            ExpectedVersion = loaded.Own.Version,
            Events = encoder.OwnEvents(submission, decided),
            Summary = summaries.Of(record, decision.Events[^1].Metadata.Version, decision.Episode, decision.Client ?? loaded.Client.Client, decision.Evaluation),
        };
        return new AppendBatch
        {
            Clinic = clinic,
            RecordedAt = submission.RecordedAt,
            Appends = decision.ClientEvents.IsEmpty ? [own] : [own, ClientAppend(decided, summaries)],
            Assertions = loaded.HasClientBeside && decision.ClientEvents.IsEmpty ? [new RecordAssertion(loaded.Client.Key, loaded.Client.Version)] : [],
            Outdates = ChangesClient(loaded, decision) && loaded.Subject is { } client ? [client] : [],
            NewKeys = [.. decided.NewKeys.Select(made => made.Wrapped)],
        };
    }

    // What holds for a client holds in each of their episodes.
    private static bool ChangesClient(LoadedRecords loaded, Decision decision) =>
        loaded.Own.Key.Kind == RecordKind.Client || !decision.ClientEvents.IsEmpty;

    private RecordAppend ClientAppend(DecidedSubmission decided, SummaryBuilder summaries) => new()
    {
        Key = decided.Loaded.Client.Key,
        ExpectedVersion = decided.Loaded.Client.Version,
        Events = encoder.ClientEvents(decided),
        Summary = summaries.Of(
            decided.Loaded.Client.Key, decided.Decision!.Client!.Version, episode: null, decided.Decision.Client, decided.Decision.ClientEvaluation),
    };
}
