using System.Collections.Immutable;
using TherapyOutcomes.Commands;
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
        var events = encoder.OwnEvents(submission, decided);
        var own = new RecordAppend
        {
            Key = record,
            ExpectedVersion = loaded.Own.Version,
            Events = events,
            Summary = summaries.Of(record, NewestOf(events), decision.Episode, decision.Client ?? loaded.Client.Client, decision.Evaluation, loaded.ChainKey),
        };
        return new AppendBatch
        {
            Clinic = clinic,
            RecordedAt = submission.RecordedAt,
            Appends = decision.ClientEvents.IsEmpty ? [own] : [own, ClientAppend(decided, summaries)],
            Assertions = loaded.HasClientBeside && decision.ClientEvents.IsEmpty ? [new RecordAssertion(loaded.Client.Key, loaded.Client.Version)] : [],
            Outdates = ChangesClient(loaded, decision) && loaded.Subject is { } client ? [client] : [],
            NewKeys = [.. decided.NewKeys.Select(made => made.Wrapped)],
            Erasures = submission.Command is EraseClient erase ? [erase.Client] : [],
        };
    }

    // What holds for a client holds in each of their episodes.
    private static bool ChangesClient(LoadedRecords loaded, Decision decision) =>
        loaded.Own.Key.Kind == RecordKind.Client || !decision.ClientEvents.IsEmpty;

    private RecordAppend ClientAppend(DecidedSubmission decided, SummaryBuilder summaries)
    {
        var (loaded, decision, events) = (decided.Loaded, decided.Decision!, encoder.ClientEvents(decided));
        return new RecordAppend
        {
            Key = loaded.Client.Key,
            ExpectedVersion = loaded.Client.Version,
            Events = events,
            Summary = summaries.Of(loaded.Client.Key, NewestOf(events), episode: null, decision.Client!, decision.ClientEvaluation, loaded.ChainKey),
        };
    }

    private static (long Version, string? Hash) NewestOf(ImmutableArray<StoredEvent> events) => (events[^1].Version, events[^1].Hash);
}
