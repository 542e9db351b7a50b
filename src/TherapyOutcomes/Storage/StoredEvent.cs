namespace TherapyOutcomes.Storage;

/// <summary>An event as a store keeps it: what a store may look at, and bytes that it must not.</summary>
/// <remarks>Immutable and thread-safe. The form is a promise from 0.1.0 on.</remarks>
public sealed record StoredEvent
{
    /// <summary>The record.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>The record's version after this event; 1 for its first, without gaps.</summary>
    public required long Version { get; init; }

    /// <summary>The command that caused it, unique in the record with <see cref="Ordinal"/>.</summary>
    public required CommandId Command { get; init; }

    /// <summary>The place among the events of its command, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The event's name.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the event's form, from 1.</summary>
    public required int Schema { get; init; }

    /// <summary>Who gave the command.</summary>
    public required ActorId Actor { get; init; }

    /// <summary>When it happened, to the millisecond, in its own offset.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When it was recorded, to the millisecond, in UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The version of the workflow that judged it.</summary>
    public required int WorkflowVersion { get; init; }

    /// <summary>The fingerprint of the clinic's policy that judged it.</summary>
    public required string Policy { get; init; }

    /// <summary>The digest of the command's content; null when the host gave no command id.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The key that the texts are encrypted with; null while they are not.</summary>
    public string? KeyId { get; init; }

    /// <summary>The hash of the record's event before; null without a hash chain.</summary>
    public string? PreviousHash { get; init; }

    /// <summary>The event's own hash; null without a hash chain.</summary>
    public string? Hash { get; init; }

    /// <summary>The event's JSON, opaque to the store; it must come back byte for byte.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>Record, version and name; nothing of the content.</summary>
    public override string ToString() => $"{Key} v{Version} {Name}";
}
