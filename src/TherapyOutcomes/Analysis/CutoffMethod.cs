using TherapyOutcomes.Analysis.Kernels;

namespace TherapyOutcomes.Analysis;

/// <summary>Improved when a client moves from the clinical range into the functional range of scores.</summary>
/// <remarks>
/// JT: clinical before when d pre &lt; d cutoff, functional after when d post &gt; d cutoff. Improved when both hold, deteriorated when neither holds.
/// HA: improved when clinical before and d CSi &gt; z (one-sided), deteriorated when not clinical before and d CSi &lt; -z, with
/// CSi = [Mpost + (post - Mpost) rpost - cutoff] / [sqrt(rpost) SEm].
/// A score that did not move is unchanged wherever it lies (the reference implementation calls pre = post = cutoff deteriorated).
/// The clinical population is the one the method is fitted on, by its scores before. Immutable, so safe to share between threads.
/// </remarks>
public sealed record CutoffMethod : ChangeMethod
{
    /// <summary>Which cutoff.</summary>
    /// <value>The default is <see cref="CutoffType.A"/>, the only one that needs no norms.</value>
    public CutoffType Type { get; init => field = Check.Defined(value, "cutoff"); }

    /// <summary>
    /// The formula. <see langword="null"/>: Hageman and Arrindell inside a <see cref="CombinedMethod"/> whose change is judged by their index,
    /// else Jacobson and Truax.
    /// </summary>
    public CutoffFormula? Formula { get; init => field = value is { } formula ? Check.Defined(formula, "cutoffMethod") : null; }

    /// <summary>Mean of the functional (not clinical) population, in points of the scale. Needed for cutoffs b and c.</summary>
    /// <exception cref="AnalysisParameterException">The value is not finite.</exception>
    public double? FunctionalMean { get; init => field = value is { } mean ? Check.Finite(mean, "functionalMean") : null; }

    /// <summary>Standard deviation of the functional population, in points, above 0. Needed for cutoffs b and c.</summary>
    /// <exception cref="AnalysisParameterException">The value is 0, negative or not finite.</exception>
    public double? FunctionalSd { get; init => field = value is { } sd ? Check.Positive(sd, "functionalSd") : null; }

    /// <summary>The measure's reliability, at least 0 and below 1. Only HA uses it. <see langword="null"/> in a combination: that of the reliable change.</summary>
    /// <exception cref="AnalysisParameterException">The value is below 0, or 1 or above.</exception>
    public double? Reliability { get; init => field = value is { } r ? Check.Reliability(r, "reliability") : null; }

    /// <summary>
    /// The probability of calling chance a crossing, above 0 and below 1. Only HA uses it, and allows it below 0.5, which <see cref="ChangeMethod.Fit"/>
    /// checks. <see langword="null"/>: that of the reliable change in a combination, else 0.05.
    /// </summary>
    /// <exception cref="AnalysisParameterException">The value is not between 0 and 1.</exception>
    public double? Significance { get; init => field = value is { } alpha ? Check.Probability(alpha, "significance") : null; }

    private protected override ChangeRule FitCore(ReferencePopulation population, BetterIs better) =>
        new(this, better, change: null, CutoffFit.Of(this, population, better));
}
