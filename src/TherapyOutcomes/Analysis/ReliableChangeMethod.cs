using TherapyOutcomes.Analysis.Kernels;

namespace TherapyOutcomes.Analysis;

/// <summary>Improved when the change is larger than measurement error explains (reliable change index, RCI).</summary>
/// <remarks>
/// The index is compared strictly with the exact normal quantile z: improved when d RCI &gt; z, deteriorated when d RCI &lt; -z. z is two-sided
/// (1.959963984540054 at .05) except for <see cref="ReliableChangeIndex.HagemanArrindell"/> (one-sided, 1.644853626951472).
/// Immutable, so safe to share between threads.
/// </remarks>
public sealed record ReliableChangeMethod : ChangeMethod
{
    /// <summary>The formula. The default is Jacobson and Truax, which judges a client without the others.</summary>
    /// <value>The default is <see cref="ReliableChangeIndex.JacobsonTruax"/>.</value>
    public ReliableChangeIndex Index { get; init => field = Check.Defined(value, "index"); }

    /// <summary>The measure's reliability (test-retest or internal consistency), at least 0 and below 1.</summary>
    /// <exception cref="AnalysisParameterException">The value is below 0, or 1 or above.</exception>
    public required double Reliability { get; init => field = Check.Reliability(value, "reliability"); }

    /// <summary>The reliability after, at least 0 and below 1. Only Nunnally and Kotsch use it. <see langword="null"/>: as <see cref="Reliability"/>.</summary>
    /// <exception cref="AnalysisParameterException">The value is below 0, or 1 or above.</exception>
    public double? ReliabilityPost { get; init => field = value is { } r ? Check.Reliability(r, "reliabilityPost") : null; }

    /// <summary>
    /// The probability of calling chance a change, above 0 and below 1; for <see cref="ReliableChangeIndex.HagemanArrindell"/> below 0.5, which
    /// <see cref="ChangeMethod.Fit"/> checks.
    /// </summary>
    /// <value>The default is 0.05.</value>
    /// <exception cref="AnalysisParameterException">The value is not between 0 and 1.</exception>
    public double Significance { get; init => field = Check.Probability(value, "significance"); } = 0.05;

    private protected override ChangeRule FitCore(ReferencePopulation population, BetterIs better) =>
        new(this, better, ReliableChangeFit.Of(this, population), cutoff: null);
}
