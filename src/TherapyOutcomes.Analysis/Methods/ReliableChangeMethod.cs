namespace TherapyOutcomes.Analysis;

/// <summary>A method by which a client has improved if the change is larger than measurement error can explain (reliable change index, RCI).</summary>
/// <remarks>
/// The index must strictly exceed the exact normal quantile z: a client has improved if d RCI &gt; z and deteriorated if d RCI &lt; -z. z is two-sided
/// (1.959963984540054 at .05), except for <see cref="ReliableChangeIndex.HagemanArrindell"/>, where it is one-sided (1.644853626951472).
/// </remarks>
public sealed record ReliableChangeMethod : ChangeMethod
{
    /// <summary>The formula of the index.</summary>
    /// <value>The default is <see cref="ReliableChangeIndex.JacobsonTruax"/>, which judges a client independently of the others.</value>
    public ReliableChangeIndex Index { get; init => field = Check.Defined(value, "index"); }

    /// <summary>The reliability of the measure (test-retest or internal consistency), at least 0 and below 1.</summary>
    /// <exception cref="AnalysisParameterException">The value is below 0, or 1 or above.</exception>
    public required double Reliability { get; init => field = Check.Reliability(value, "reliability"); }

    /// <summary>The reliability at follow-up, at least 0 and below 1. Only Nunnally and Kotsch use it. If it is null, <see cref="Reliability"/> applies.</summary>
    /// <exception cref="AnalysisParameterException">The value is below 0, or 1 or above.</exception>
    public double? ReliabilityPost { get; init => field = value is { } r ? Check.Reliability(r, "reliabilityPost") : null; }

    /// <summary>
    /// The probability of mistaking chance for a change, above 0 and below 1. For <see cref="ReliableChangeIndex.HagemanArrindell"/> it must be below 0.5, which
    /// <see cref="ChangeMethod.Fit"/> checks.
    /// </summary>
    /// <value>The default is 0.05.</value>
    /// <exception cref="AnalysisParameterException">The value is not between 0 and 1.</exception>
    public double Significance { get; init => field = Check.Probability(value, "significance"); } = 0.05;

    private protected override ChangeRule FitCore(ReferencePopulation population, Better better) =>
        new(this, better, ReliableChangeFit.Of(this, population), cutoff: null);
}
