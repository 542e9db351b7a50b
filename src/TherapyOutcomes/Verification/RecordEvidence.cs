using System.Collections.Immutable;
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

    /// <summary>What was found wrong with the record by itself.</summary>
    public ImmutableArray<TamperingFinding> Findings { get; init; } = [];

    /// <summary>True if the summary is not proven, so that it does not tell whose record it is; otherwise, false.</summary>
    public bool HasDoubtfulSummary { get; init; }

    /// <summary>True if the events are not all there as the library wrote them, so that nothing else is compared with them; otherwise, false.</summary>
    public bool HasDoubtfulEvents => Findings.Any(finding => finding.Kind is not (TamperingKind.SummaryChanged or TamperingKind.SummaryMissing));
}
