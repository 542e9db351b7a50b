using System.Collections.Immutable;

namespace TherapyOutcomes.Measures;

/// <summary>An explanation of why a comparison has its verdict and how certain that is.</summary>
/// <remarks>It is created on request by <see cref="MeasureAssessment.Explain(ScoreComparison)"/>; decisions don't depend on it.</remarks>
public sealed record ChangeExplanation
{
    internal ChangeExplanation()
    {
    }

    /// <summary>The comparison that is explained.</summary>
    public required ScoreComparison Comparison { get; init; }

    /// <summary>The deciding minimal important change, with its population and source; null if none is known.</summary>
    public Threshold? Mic { get; init; }

    /// <summary>The deciding minimal detectable change, with its population and source; null if none is known.</summary>
    public Threshold? Mdc { get; init; }

    /// <summary>True if the change, for better or worse, reaches <see cref="Mic"/>, or the 30% rule where there is none; otherwise, false. Null if it can't be determined.</summary>
    public bool? IsMeaningful { get; init; }

    /// <summary>True if the change, for better or worse, reaches <see cref="Mdc"/>; otherwise, false. Null if it can't be determined.</summary>
    public bool? IsDetectable { get; init; }

    /// <summary>True if the score is at least as good as the measure's patient acceptable symptom state; otherwise, false. Null if none is known.</summary>
    public bool? IsAcceptable { get; init; }

    /// <summary>The estimate of the true gain; null if the measurement error is unknown or there is nothing to compare.</summary>
    public ChangeEstimate? Estimate { get; init; }

    /// <summary>The probability, from 0 to 1, that the true gain is at least the minimal important change; null if either is unknown.</summary>
    public double? ProbabilityOfMeaningfulGain { get; init; }

    /// <summary>The probability, from 0 to 1, that the true loss is at least the minimal important change; null if either is unknown.</summary>
    public double? ProbabilityOfMeaningfulLoss { get; init; }

    /// <summary>A note on an extreme baseline; null if the baseline is not extreme.</summary>
    public RegressionToTheMean? Regression { get; init; }

    /// <summary>The reasons, one sentence each, in reading order.</summary>
    public required ImmutableArray<Reason> Reasons { get; init; }
}
