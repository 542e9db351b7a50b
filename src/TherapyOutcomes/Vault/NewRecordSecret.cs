using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Vault;

/// <summary>A newly created key: wrapped, as the store keeps it, and opened for immediate use.</summary>
internal sealed record NewRecordSecret
{
    public required WrappedRecordKey Wrapped { get; init; }

    public required RecordSecret Secret { get; init; }
}
