namespace TherapyOutcomes.Storage;

/// <summary>Represents a record's key with a new wrapping.</summary>
public sealed record RewrappedKey
{
    /// <summary>The key with its new bytes and the id of the master key that wraps them now.</summary>
    public required WrappedRecordKey Key { get; init; }

    /// <summary>The id of the master key that wrapped the key before. If the stored key has another one, it is left as it is.</summary>
    public required string FormerMasterKeyId { get; init; }
}
