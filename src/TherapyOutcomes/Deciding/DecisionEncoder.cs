using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Integrity;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Deciding;

/// <summary>Encodes the events of a decision for the store.</summary>
internal sealed class DecisionEncoder(EventCodec codec)
{
    /// <summary>The events of the command's own record.</summary>
    public ImmutableArray<StoredEvent> OwnEvents(Submission submission, DecidedSubmission decided)
    {
        var secret = decided.Loaded.Keys.Find(submission.Command.Record);

        // A client who is erased again, because keys came back, may have no key of their own that could make a digest.
        var fingerprint = submission.IsNamed && secret is not { IsDestroyed: true } ? submission.Fingerprint ?? CommandFingerprint.Of(submission.Command, secret) : null;
        return Encode(decided.Decision!.Events, fingerprint, secret, decided.Loaded.Own, decided.Loaded.ChainKey);
    }

    /// <summary>The events that the command adds to the client's record.</summary>
    public ImmutableArray<StoredEvent> ClientEvents(DecidedSubmission decided) =>
        Encode(decided.Decision!.ClientEvents, fingerprint: null, decided.Loaded.Keys.Find(decided.Loaded.Client.Key), decided.Loaded.Client, decided.Loaded.ChainKey);

    private ImmutableArray<StoredEvent> Encode(
        ImmutableArray<RecordedEvent> events, string? fingerprint, RecordSecret? secret, FoldedRecord record, RecordSecret? chainKey)
    {
        var stored = ImmutableArray.CreateBuilder<StoredEvent>(events.Length);
        var previousHash = record.NewestHash;
        foreach (var recorded in events)
        {
            stored.Add(EventChain.Link(codec.Encode(recorded, stored.Count, fingerprint, secret), previousHash, chainKey));
            previousHash = stored[^1].Hash;
        }

        return stored.MoveToImmutable();
    }
}
