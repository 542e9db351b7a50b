using System.Collections.Immutable;
using TherapyOutcomes.Clients;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes;

/// <summary>The batch that writes a decision.</summary>
internal static class Batches
{
    public static ImmutableArray<RecordAppend> Of(Submission submission, Situation situation, Decision decision, ClinicPolicy policy)
    {
        if (decision.Events.IsEmpty)
        {
            return [];
        }

        var record = submission.Command.Record;
        var own = new RecordAppend(
            record,
            situation.Version,
            EventCodec.Encode(record, decision.Events, submission.Fingerprint),
            HeadOf(record, situation.Version + decision.Events.Length, submission.Now, decision, policy));
        if (decision.Episode is null || (decision.ClientEvents.IsEmpty && !decision.AssertsClient))
        {
            return [own];
        }

        // With events or without: the client's record must still be at the version that was judged, so that
        // neither a red flag nor a revocation can be raced past.
        var clientEvents = EventCodec.Encode(situation.ClientKey, decision.ClientEvents, submission.Fingerprint);
        var clientHead = clientEvents.IsEmpty ? null : ClientHeads.Of(situation.ClientKey, decision.Client!, policy, submission.Now);
        return [own, new RecordAppend(situation.ClientKey, situation.Client.Version, clientEvents, clientHead)];
    }

    private static RecordHead HeadOf(RecordKey record, long version, DateTimeOffset now, Decision decision, ClinicPolicy policy) => record.Kind switch
    {
        RecordKind.Episode => EpisodeHead(record, version, decision, policy.Fingerprint),
        RecordKind.Client => ClientHeads.Of(record, decision.Client!, policy, now),
        _ => new RecordHead { Key = record, Version = version, Practitioner = new PractitionerId(record.Id), Policy = policy.Fingerprint, ReviewAt = decision.Judgement.ReviewAt },
    };

    private static RecordHead EpisodeHead(RecordKey record, long version, Decision decision, string policy)
    {
        var next = decision.Judgement.NextSteps is [var first, ..] ? first : null;
        return new RecordHead
        {
            Key = record,
            Version = version,
            Client = decision.Episode!.Client,
            Practitioner = decision.Episode.Practitioner,
            Stage = decision.Episode.Stage,
            NextCommand = next?.Command,
            NextRule = next?.Rule,
            DueOn = next?.DueOn,
            Urgency = next?.Urgency ?? default,
            ReviewAt = decision.Judgement.ReviewAt,
            Policy = policy,
        };
    }
}
