namespace TherapyOutcomes.Storage;

/// <summary>
/// Represents an event as it is stored. A store may use its columns, but must not interpret the bytes of <see cref="Payload"/> and
/// <see cref="Texts"/>.
/// </summary>
/// <remarks>A store must return every value exactly as it was stored, including time offsets and bytes.</remarks>
public sealed record StoredEvent
{
    /// <summary>The record that the event belongs to.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>The record's version after this event. The first event has version 1, and there are no gaps.</summary>
    public required long Version { get; init; }

    /// <summary>The id of the event, unique in the store.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The id of the command in this record. Together with <see cref="Ordinal"/>, it is unique in the record.</summary>
    public required CommandId Command { get; init; }

    /// <summary>The position of the event among the events of its command, starting from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The command that caused the event, with the record that it was submitted for.</summary>
    public required CommandReference Cause { get; init; }

    /// <summary>The name under which the event is stored.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the event's JSON schema, starting from 1.</summary>
    public required int Schema { get; init; }

    /// <summary>The person or program that submitted the command.</summary>
    public required ActorId Actor { get; init; }

    /// <summary>The time at which it happened, to the millisecond, with the time offset that the command specified.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The time at which it was recorded, to the millisecond, in UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The version of the workflow that was in effect when the event was recorded.</summary>
    public required int WorkflowVersion { get; init; }

    /// <summary>The fingerprint of the clinic's policy that was in effect when the event was recorded.</summary>
    public required string PolicyFingerprint { get; init; }

    /// <summary>True if the event was imported with a clinic's earlier records; otherwise, false.</summary>
    public bool IsImported { get; init; }

    /// <summary>
    /// The digest of the command's content; null if the host specified no command id or if the command was submitted for another record.
    /// </summary>
    public string? CommandFingerprint { get; init; }

    /// <summary>
    /// The id of the record key that seals <see cref="Texts"/> and keys <see cref="CommandFingerprint"/>; null if texts are stored unencrypted.
    /// </summary>
    public Guid? KeyId { get; init; }

    /// <summary>The id of the clinic's key for the hash chain; null if there is no chain.</summary>
    public Guid? ChainKeyId { get; init; }

    /// <summary>The hash of the record's previous event; null if there is no chain.</summary>
    public string? PreviousHash { get; init; }

    /// <summary>The hash of this event; null if there is no chain.</summary>
    public string? Hash { get; init; }

    /// <summary>The event's JSON, in which a reference replaces each text. The bytes must not be changed after they are passed on.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>
    /// The texts of the event, either sealed with the record's key or unencrypted; empty if the event has no texts. The bytes must not be
    /// changed after they are passed on.
    /// </summary>
    public ReadOnlyMemory<byte> Texts { get; init; }

    /// <summary>Returns the record, the version and the name, without any content.</summary>
    public override string ToString() => $"{Key} v{Version} {Name}";
}
