using TherapyOutcomes.Integrity;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Verification;

/// <summary>Everything that a store holds of one record, as it is, and what a seal says of it.</summary>
internal sealed record RecordEvidence
{
    public required RowPlace Place { get; init; }

    public required IReadOnlyList<InspectedRow<StoredEvent>> Events { get; init; }

    public InspectedRow<RecordSummary>? Summary { get; init; }

    public InspectedRow<WrappedRecordKey>? Key { get; init; }

    /// <summary>How far the record had come at the last seal; null if it was not sealed yet.</summary>
    public RecordHead? Sealed { get; init; }
}
