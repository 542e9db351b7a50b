using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Vault;

/// <summary>Represents a newly created key, both wrapped for the store and opened for immediate use.</summary>
public sealed record NewRecordSecret
{
    /// <summary>The wrapped key, as the store keeps it.</summary>
    public required WrappedRecordKey Wrapped { get; init; }

    /// <summary>The opened key, ready to use.</summary>
    public required RecordSecret Secret { get; init; }
}
