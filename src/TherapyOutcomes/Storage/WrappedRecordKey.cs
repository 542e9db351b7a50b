namespace TherapyOutcomes.Storage;

/// <summary>Represents the key of one record, wrapped by a vault so that the store can't use it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record WrappedRecordKey
{
    /// <summary>The key's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The record that it belongs to. A record has at most one key, ever.</summary>
    public required RecordKey Record { get; init; }

    /// <summary>The client whom the record is about; erasing them destroys the key. Null for records of no client.</summary>
    public ClientId? Subject { get; init; }

    /// <summary>The wrapped bytes; empty once destroyed.</summary>
    public required ReadOnlyMemory<byte> Wrapped { get; init; }

    /// <summary>When the key was destroyed, to the millisecond, in UTC; null while it is usable.</summary>
    public DateTimeOffset? DestroyedAt { get; init; }

    /// <summary>Returns key and record, nothing of the bytes.</summary>
    public override string ToString() => $"{Id:N} of {Record}";
}
