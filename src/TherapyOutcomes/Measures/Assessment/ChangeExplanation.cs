using System.Collections.Immutable;

namespace TherapyOutcomes.Measures;

/// <summary>Why a comparison has its verdict, and how sure that is.</summary>
/// <remarks>Made on request by <see cref="MeasureAssessment.Explain(Comparison)"/>; deciding never needs it. Immutable and thread-safe.</remarks>
public sealed record ChangeExplanation
{
    internal ChangeExplanation()
    {
    }

    /// <summary>What is explained.</summary>
    public required Comparison Comparison { get; init; }

    /// <summary>The minimal important change that decides, with its population and source; null when none is known.</summary>
    public Threshold? Mic { get; init; }

    /// <summary>The minimal detectable change that decides, with its population and source; null when none is known.</summary>
    public Threshold? Mdc { get; init; }

    /// <summary>True when the change, for better or worse, reaches <see cref="Mic"/> or the 30 % rule in its place; null when that can't be told.</summary>
    public bool? IsMeaningful { get; init; }

    /// <summary>True when the change, for better or worse, reaches <see cref="Mdc"/>; null when that can't be told.</summary>
    public bool? IsDetectable { get; init; }

    /// <summary>True when the score is at least as good as the measure's patient acceptable symptom state; null when none is known.</summary>
    public bool? IsAcceptable { get; init; }

    /// <summary>What the gain says about the true gain; null when the measurement error is not known or nothing can be compared.</summary>
    public ChangeEstimate? Estimate { get; init; }

    /// <summary>The probability, from 0 to 1, that the true gain is at least the minimal important change; null when either is not known.</summary>
    public double? ProbabilityOfMeaningfulGain { get; init; }

    /// <summary>The same of a loss; null when either is not known.</summary>
    public double? ProbabilityOfMeaningfulLoss { get; init; }

    /// <summary>A note on an extreme baseline, or null.</summary>
    public RegressionToTheMean? Regression { get; init; }

    /// <summary>The reasons, one sentence each, in the order in which they are to be read.</summary>
    public required ImmutableArray<Reason> Reasons { get; init; }
}
