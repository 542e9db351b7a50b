using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Summaries;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Deciding;

/// <summary>Builds the batch that writes a decision.</summary>
internal sealed class AppendBatchBuilder(EventCodec codec, RuleBook rules)
{
    public AppendBatch Build(Submission submission, LoadedRecords loaded, Decision decision, ClinicPolicy policy, ImmutableArray<NewRecordSecret> newKeys)
    {
        var (record, clinic) = (submission.Command.Record, submission.Command.Clinic);
        var summaries = new SummaryBuilder(rules, policy, submission.Now);
        var keys = loaded.Keys;
        var fingerprint = submission.IsNamed ? CommandFingerprint.Of(submission.Command, keys.Find(record)) : null;
        var own = new RecordAppend
        {
            Key = record,
            ExpectedVersion = loaded.Own.Version,
            Events = Encode(decision.Events, fingerprint, keys.Find(record)),
            Summary = summaries.Of(record, decision.Events[^1].Metadata.Version, decision.Episode, decision.Client ?? loaded.Client.Client, decision.Evaluation),
        };
        return new AppendBatch
        {
            Clinic = clinic,
            RecordedAt = submission.Now.ToUniversalTime(),
            Appends = decision.ClientEvents.IsEmpty ? [own] : [own, ClientAppend(loaded, decision, summaries, keys)],
            Assertions = loaded.HasClientBeside && decision.ClientEvents.IsEmpty ? [new RecordAssertion(loaded.Client.Key, loaded.Client.Version)] : [],
            Outdates = ChangesClient(loaded, decision) && loaded.Subject is { } client ? [client] : [],
            NewKeys = [.. newKeys.Select(made => made.Wrapped)],
        };
    }

    // What holds for a client holds in each of their episodes.
    private static bool ChangesClient(LoadedRecords loaded, Decision decision) =>
        loaded.Own.Key.Kind == RecordKind.Client || !decision.ClientEvents.IsEmpty;

    private RecordAppend ClientAppend(LoadedRecords loaded, Decision decision, SummaryBuilder summaries, KeyRing keys) => new()
    {
        Key = loaded.Client.Key,
        ExpectedVersion = loaded.Client.Version,
        Events = Encode(decision.ClientEvents, fingerprint: null, keys.Find(loaded.Client.Key)),
        Summary = summaries.Of(loaded.Client.Key, decision.Client!.Version, episode: null, decision.Client, decision.ClientEvaluation),
    };

    private ImmutableArray<StoredEvent> Encode(ImmutableArray<RecordedEvent> events, string? fingerprint, RecordSecret? secret)
    {
        var stored = ImmutableArray.CreateBuilder<StoredEvent>(events.Length);
        foreach (var recorded in events)
        {
            stored.Add(codec.Encode(recorded, stored.Count, fingerprint, secret));
        }

        return stored.MoveToImmutable();
    }
}
