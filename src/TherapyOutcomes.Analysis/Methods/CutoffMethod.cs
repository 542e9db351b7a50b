namespace TherapyOutcomes.Analysis;

/// <summary>A method by which a client has improved if the scores move from the clinical range into the functional range.</summary>
/// <remarks>
/// JT: the baseline is clinical if d pre &lt; d cutoff, and the follow-up is functional if d post &gt; d cutoff. A client has improved if both hold and deteriorated if neither holds.
/// HA: a client has improved if the baseline is clinical and d CSi &gt; z (one-sided), and deteriorated if the baseline is not clinical and d CSi &lt; -z, with
/// CSi = [Mpost + (post - Mpost) rpost - cutoff] / [sqrt(rpost) SEm].
/// A score that did not move is unchanged, wherever it lies (the reference implementation classifies pre = post = cutoff as deteriorated).
/// The clinical population is the one that the method is fitted on, by its baseline scores.
/// </remarks>
public sealed record CutoffMethod : ChangeMethod
{
    /// <summary>The type of cutoff.</summary>
    /// <value>The default is <see cref="CutoffType.A"/>, the only one that needs no norms.</value>
    public CutoffType Type { get; init => field = Check.Defined(value, "cutoff"); }

    /// <summary>
    /// The formula. If it is null, Hageman and Arrindell's formula applies in a <see cref="CombinedMethod"/> whose change is judged by their index;
    /// otherwise, Jacobson and Truax's formula applies.
    /// </summary>
    public CutoffFormula? Formula { get; init => field = value is { } formula ? Check.Defined(formula, "cutoffMethod") : null; }

    /// <summary>The mean of the functional (non-clinical) population, in points of the scale. It is required for cutoffs b and c.</summary>
    /// <exception cref="AnalysisParameterException">The value is not finite.</exception>
    public double? FunctionalMean { get; init => field = value is { } mean ? Check.Finite(mean, "functionalMean") : null; }

    /// <summary>The standard deviation of the functional population, in points; above 0. It is required for cutoffs b and c.</summary>
    /// <exception cref="AnalysisParameterException">The value is 0, negative or not finite.</exception>
    public double? FunctionalSd { get; init => field = value is { } sd ? Check.Positive(sd, "functionalSd") : null; }

    /// <summary>
    /// The reliability of the measure, at least 0 and below 1. Only HA uses it. If it is null in a combined method, the reliability of the reliable
    /// change method applies.
    /// </summary>
    /// <exception cref="AnalysisParameterException">The value is below 0, or 1 or above.</exception>
    public double? Reliability { get; init => field = value is { } r ? Check.Reliability(r, "reliability") : null; }

    /// <summary>
    /// The probability of mistaking chance for a crossing, above 0 and below 1. Only HA uses it and requires it to be below 0.5, which <see cref="ChangeMethod.Fit"/>
    /// checks. If it is null in a combined method, the significance of the reliable change method applies; otherwise, 0.05.
    /// </summary>
    /// <exception cref="AnalysisParameterException">The value is not between 0 and 1.</exception>
    public double? Significance { get; init => field = value is { } alpha ? Check.Probability(alpha, "significance") : null; }

    private protected override ChangeRule FitCore(ReferencePopulation population, Better better) =>
        new(this, better, change: null, CutoffFit.Of(this, population, better));
}
