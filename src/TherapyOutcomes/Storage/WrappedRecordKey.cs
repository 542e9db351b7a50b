namespace TherapyOutcomes.Storage;

/// <summary>Represents the key of one record, wrapped by a vault so that the store cannot use it.</summary>
public sealed record WrappedRecordKey
{
    /// <summary>The id of the key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The record that the key belongs to. A record never has more than one key.</summary>
    public required RecordKey Record { get; init; }

    /// <summary>The client that the record is about; null if the record is not about a client. Erasing the client destroys the key.</summary>
    public ClientId? Subject { get; init; }

    /// <summary>The id of the master key that wraps the bytes: 1 to 64 characters, as in an id. Null after the key has been destroyed.</summary>
    public string? MasterKeyId { get; init; }

    /// <summary>
    /// The wrapped bytes of the key; empty after the key has been destroyed. The bytes must not be changed after they are passed on.
    /// </summary>
    public required ReadOnlyMemory<byte> Wrapped { get; init; }

    /// <summary>The time at which the key was destroyed, to the millisecond, in UTC; null if the key has not been destroyed.</summary>
    public DateTimeOffset? DestroyedAt { get; init; }

    /// <summary>Returns the key's id and record, without any bytes of the key.</summary>
    public override string ToString() => $"{Id:N} of {Record}";
}
