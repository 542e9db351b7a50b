using System.Collections.Immutable;

namespace TherapyOutcomes;

/// <summary>
/// Represents how a practitioner's clients did, topic by topic, for evaluation by EDU003. The host computes it. It contains no client.
/// </summary>
public sealed record CaseloadSummary
{
    /// <summary>The techniques and body areas.</summary>
    public required ImmutableArray<CaseloadTopic> Topics { get; init; }
}
