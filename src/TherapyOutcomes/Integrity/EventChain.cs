using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Integrity;

/// <summary>
/// Chains the events of a record: each one holds a digest over all of its content and over the digest of the event before it. Texts count as
/// they are stored, so the chain holds after their key was destroyed.
/// </summary>
internal static class EventChain
{
    // A later form of the digest gets another name, so that both can be told apart.
    private const string Form = "event/1";

    [ThreadStatic]
    private static CanonicalBytes? _bytes;

    /// <summary>Returns the event as the next one of its record's chain.</summary>
    public static StoredEvent Link(StoredEvent stored, string? previousHash, RecordSecret? chainKey)
    {
        var linked = stored with { ChainKeyId = chainKey?.KeyId, PreviousHash = previousHash };
        return linked with { Hash = HashOf(linked, chainKey) };
    }

    /// <summary>Computes the digest of an event, whatever <see cref="StoredEvent.Hash"/> says.</summary>
    public static string HashOf(StoredEvent stored, RecordSecret? chainKey)
    {
        var bytes = _bytes ??= new CanonicalBytes();
        bytes.Clear();
        bytes.Add(Form)
            .Add(stored.Key)
            .Add(stored.Version)
            .Add(stored.EventId)
            .Add(stored.Command.Value)
            .Add((long)stored.Ordinal)
            .Add(stored.Cause.Record)
            .Add(stored.Cause.Command.Value)
            .Add(stored.Name)
            .Add((long)stored.Schema)
            .Add(stored.Actor.Value)
            .Add(stored.OccurredAt.ToUnixTimeMilliseconds())
            .Add((long)stored.OccurredAt.TotalOffsetMinutes)
            .Add(stored.RecordedAt.ToUnixTimeMilliseconds())
            .Add((long)stored.WorkflowVersion)
            .Add(stored.PolicyFingerprint)
            .Add(stored.IsImported ? 1L : 0L)
            .Add(stored.CommandFingerprint)
            .Add(stored.KeyId)
            .Add(stored.ChainKeyId)
            .Add(stored.PreviousHash)
            .Add(stored.Payload.Span)
            .Add(stored.Texts.Span);
        return Digest.Of(bytes.Written, chainKey);
    }
}
