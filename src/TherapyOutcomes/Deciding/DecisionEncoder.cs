using System.Collections.Immutable;
using TherapyOutcomes.Events;
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
        var fingerprint = submission.IsNamed ? submission.Fingerprint ?? CommandFingerprint.Of(submission.Command, secret) : null;
        return Encode(decided.Decision!.Events, fingerprint, secret);
    }

    /// <summary>The events that the command adds to the client's record.</summary>
    public ImmutableArray<StoredEvent> ClientEvents(DecidedSubmission decided) =>
        Encode(decided.Decision!.ClientEvents, fingerprint: null, decided.Loaded.Keys.Find(decided.Loaded.Client.Key));

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
