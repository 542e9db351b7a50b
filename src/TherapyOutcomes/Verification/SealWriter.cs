using System.Collections.Immutable;
using TherapyOutcomes.Deciding;
using TherapyOutcomes.Events;
using TherapyOutcomes.Integrity;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Verification;

/// <summary>Writes a seal into the clinic's own record: the records that changed since the seal before, and then the seal.</summary>
internal sealed class SealWriter(IRecordStore store, HostClock clock)
{
    private const int RecordsAnEvent = 500;
    private const string NoPolicy = "none";

    /// <summary>Writes the seal; returns null if somebody else wrote to the clinic's record meanwhile.</summary>
    public async Task<ClinicSeal?> WriteAsync(ClinicId clinic, ActorId actor, ClinicVerification verified, CancellationToken cancellationToken)
    {
        var (record, key) = (verified.Record, RecordKey.For(clinic));
        var heads = record.Heads.SetItems(verified.Heads);
        var seal = new ClinicSeal
        {
            Clinic = clinic,
            Number = record.Seals.Length + 1,
            Digest = SealDigest.Of(clinic, record.Seals.Length + 1, record.Seals is [.., var last] ? last.Event.Digest.Value : null, heads),
        };
        IEnumerable<TherapyEvent> events =
        [
            .. heads.Where(head => !record.Heads.TryGetValue(head.Key, out var known) || known != head.Value)
                .Select(head => SealedRecord.Of(head.Key, head.Value.Version, head.Value.Hash))
                .Chunk(RecordsAnEvent)
                .Select(records => new RecordsSealed { Records = [.. records] }),
            new ClinicSealed { Number = seal.Number, Records = heads.Count, Digest = new RecordDigest(seal.Digest) },
        ];
        var now = clock.Now();
        var stored = Encode(events, key, record.Version, record.NewestHash, actor, now, verified.ChainKey);
        var batch = new AppendBatch
        {
            Clinic = clinic,
            RecordedAt = now.ToUniversalTime(),
            Appends = [new RecordAppend { Key = key, ExpectedVersion = record.Version, Events = stored, Summary = SummaryOf(key, stored[^1], now, verified.ChainKey) }],
        };
        return await store.AppendAsync(batch, cancellationToken).ConfigureAwait(false) is AppendResult.Appended ? seal : null;
    }

    // The clinic's own record has the key of its texts and of all chains.
    private static ImmutableArray<StoredEvent> Encode(
        IEnumerable<TherapyEvent> events, RecordKey clinic, long version, string? previousHash, ActorId actor, DateTimeOffset now, RecordSecret? key)
    {
        var ids = EventIds.New(now);
        var command = new CommandId("seal-" + ids.Base.ToString("N"));
        var stored = ImmutableArray.CreateBuilder<StoredEvent>();
        foreach (var @event in events)
        {
            var metadata = new EventMetadata
            {
                Record = clinic,
                Version = version + 1 + stored.Count,
                EventId = ids.At(stored.Count),
                Command = command,
                Cause = new CommandReference(clinic, command),
                Actor = actor,
                OccurredAt = now,
                Day = ClinicCalendar.DayOfFact(now, TimeZoneInfo.Utc),
                RecordedAt = now.ToUniversalTime(),
                WorkflowVersion = Transitions.Version,
                PolicyFingerprint = NoPolicy,
            };
            stored.Add(EventChain.Link(EventCodec.Standard.Encode(new RecordedEvent(@event, metadata), stored.Count, fingerprint: null, key), previousHash, key));
            previousHash = stored[^1].Hash;
        }

        return stored.DrainToImmutable();
    }

    // There is nothing to do about a clinic's own record.
    private static RecordSummary SummaryOf(RecordKey clinic, StoredEvent newest, DateTimeOffset now, RecordSecret? chainKey) => SummaryProof.Prove(
        new RecordSummary { Key = clinic, Version = newest.Version, EvaluatedAt = now.ToUniversalTime(), EvaluationBasis = NoPolicy }, clientVersion: 0, newest.Hash, chainKey);
}
