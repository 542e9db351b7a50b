using System.Collections.Immutable;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes;

/// <summary>What one measure of an episode shows, and how certain that is.</summary>
/// <remarks>Instances are immutable.</remarks>
public sealed record ExplainedMeasure
{
    internal ExplainedMeasure()
    {
    }

    /// <summary>The measure.</summary>
    public required Measure Measure { get; init; }

    /// <summary>True if the measure decides on the improvement; otherwise, false.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>True if the measure shows an improvement that another measure contradicts; otherwise, false.</summary>
    public bool IsMixed { get; init; }

    /// <summary>
    /// The newest comparison and then the newest score that can't be compared, as far as they exist. Empty if there is only a baseline.
    /// </summary>
    public required ImmutableArray<ChangeExplanation> Changes { get; init; }
}
