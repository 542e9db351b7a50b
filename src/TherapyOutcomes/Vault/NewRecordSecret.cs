using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Vault;

/// <summary>Represents a key that was just made: wrapped for the store, and opened for the first use.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record NewRecordSecret
{
    /// <summary>The key as the store keeps it.</summary>
    public required WrappedRecordKey Wrapped { get; init; }

    /// <summary>The key as it is used.</summary>
    public required RecordSecret Secret { get; init; }
}
