namespace TherapyOutcomes.Storage;

/// <summary>Represents an event as a store keeps it: columns that a store may look at, and bytes that it must not interpret.</summary>
/// <remarks>Immutable and thread-safe. All of it must come back exactly as it went in, offsets and bytes included.</remarks>
public sealed record StoredEvent
{
    /// <summary>The record.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>The record's version after this event; 1 for its first, without gaps.</summary>
    public required long Version { get; init; }

    /// <summary>The event's own id, unique in the store.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The command's id in this record; with <see cref="Ordinal"/> it is unique in the record.</summary>
    public required CommandId Command { get; init; }

    /// <summary>The event's place among the events of its command, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The command that caused the event, with the record that it was given to.</summary>
    public required CommandReference Cause { get; init; }

    /// <summary>The event's stored name.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the event's form, from 1.</summary>
    public required int Schema { get; init; }

    /// <summary>The person or program that gave the command.</summary>
    public required ActorId Actor { get; init; }

    /// <summary>When it happened, to the millisecond, in the offset that it came with.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When it was recorded, to the millisecond, in UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The version of the workflow that judged it.</summary>
    public required int WorkflowVersion { get; init; }

    /// <summary>The fingerprint of the clinic's policy that judged it.</summary>
    public required string Policy { get; init; }

    /// <summary>True when it came with an import of a clinic's earlier records.</summary>
    public bool IsImported { get; init; }

    /// <summary>The digest of the command's content; null when the host gave no command id, or the command was given to another record.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The record key that seals <see cref="Texts"/> and keys <see cref="Fingerprint"/>; null when texts are stored plain.</summary>
    public Guid? KeyId { get; init; }

    /// <summary>The clinic's key of the hash chain; null without a chain.</summary>
    public Guid? ChainKeyId { get; init; }

    /// <summary>The hash of the record's previous event; null without a chain.</summary>
    public string? PreviousHash { get; init; }

    /// <summary>The event's own hash; null without a chain.</summary>
    public string? Hash { get; init; }

    /// <summary>The event's JSON, with a reference in the place of each text.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>The texts of the event, sealed with its record's key or plain; empty when it has none.</summary>
    public ReadOnlyMemory<byte> Texts { get; init; }

    /// <summary>Returns record, version and name, nothing of the content.</summary>
    public override string ToString() => $"{Key} v{Version} {Name}";
}
