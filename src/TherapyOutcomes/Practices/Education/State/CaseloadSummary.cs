using System.Collections.Immutable;

namespace TherapyOutcomes.Records;

/// <summary>How a practitioner's clients did, topic by topic: what EDU003 looks at. The host computes it; no client is in it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record CaseloadSummary
{
    /// <summary>The techniques and areas.</summary>
    public required ImmutableArray<CaseloadTopic> Topics { get; init; }
}
