using TherapyOutcomes.Analysis.Kernels;

namespace TherapyOutcomes.Analysis;

/// <summary>A <see cref="ChangeMethod"/> with its thresholds computed: classifies one client, or millions.</summary>
/// <remarks>
/// Missing scores are NaN. All standard errors and cutoffs are in points of the scale. Immutable, so safe to share between threads.
/// </remarks>
public sealed class ChangeRule
{
    internal ChangeRule(ChangeMethod method, BetterIs better, ChangeCriterion? change, CutoffCriterion? cutoff) =>
        (Method, Better, ChangeCriterion, CutoffCriterion) = (method, better, change, cutoff);

    /// <summary>The method this rule was fitted from.</summary>
    public ChangeMethod Method { get; }

    /// <summary>Which way scores go when clients get better.</summary>
    public BetterIs Better { get; }

    /// <summary>
    /// The standard error that the index is built on: of measurement, SDpre sqrt(1 - r), for JT, EN, NK and HA; of prediction, SDpre sqrt(1 - r^2), for GLN and HLL.
    /// <see langword="null"/> without a reliable change index.
    /// </summary>
    public double? StandardError => ChangeCriterion?.StandardError;

    /// <summary>The standard error of a difference of two scores, sqrt(2) SEm. JT and HA only.</summary>
    public double? StandardErrorOfDifference => ChangeCriterion?.StandardErrorOfDifference;

    /// <summary>The change that must be exceeded, in points: z sqrt(2) SEm. JT only, as in the other formulas it depends on the baseline or the group.</summary>
    public double? ReliableChange => ChangeCriterion?.ReliableChange;

    /// <summary>The normal quantile that the index is compared with; two-sided, but one-sided for HA. A JT cutoff alone has one for the record and compares raw scores.</summary>
    public double? CriticalValue => ChangeCriterion?.CriticalValue ?? (ChangeCriterion is null || CutoffCriterion is { Regressed: true } ? CutoffCriterion?.CriticalValue : null);

    /// <summary>The cutoff between the clinical and the functional range. <see langword="null"/> without one.</summary>
    public double? Cutoff => CutoffCriterion?.Value;

    internal ChangeCriterion? ChangeCriterion { get; }

    internal CutoffCriterion? CutoffCriterion { get; }

    /// <summary>The class of one client.</summary>
    /// <param name="pre">Score before; NaN where missing.</param>
    /// <param name="post">Score after; NaN where missing.</param>
    public ChangeClass Classify(double pre, double post)
    {
        if (WhyNotComputable(pre, post) != NotComputableReason.None)
        {
            return ChangeClass.NotComputable;
        }

        var sign = Better.Sign();
        if (ChangeCriterion is null)
        {
            return ByRange(CutoffCriterion!, pre, post, sign);
        }

        return ChangeCriterion.Judge(pre, post, sign) switch
        {
            > 0 => Recovered(pre, post, sign) ? ChangeClass.Recovered : ChangeClass.Improved,
            < 0 => Crossed(pre, post, sign) ? ChangeClass.CrossedIntoClinicalRange : ChangeClass.Deteriorated,
            _ => ChangeClass.Unchanged,
        };
    }

    /// <summary>The classes of many clients. Vectorised; allocates nothing.</summary>
    /// <param name="pre">Scores before, one a client, NaN where missing.</param>
    /// <param name="post">Scores after, in the same order.</param>
    /// <param name="classes">Receives one class a client, in the same order; not read.</param>
    /// <exception cref="AnalysisParameterException">The three do not have the same length.</exception>
    public void Classify(ReadOnlySpan<double> pre, ReadOnlySpan<double> post, Span<ChangeClass> classes)
    {
        Check.SameLength(pre.Length, post.Length, nameof(post));
        Check.SameLength(pre.Length, classes.Length, nameof(classes));
        KernelDispatch.Classify(this, pre, post, classes);
    }

    /// <summary>Why a client has no class; <see cref="NotComputableReason.None"/> when there is one.</summary>
    /// <param name="pre">Score before; NaN where missing.</param>
    /// <param name="post">Score after; NaN where missing.</param>
    public NotComputableReason WhyNotComputable(double pre, double post) => (double.IsFinite(pre), double.IsFinite(post)) switch
    {
        (false, false) => NotComputableReason.MissingBoth,
        (false, true) => NotComputableReason.MissingBaseline,
        (true, false) => NotComputableReason.MissingFollowUp,
        _ when !double.IsFinite(post - pre) => NotComputableReason.ChangeTooLarge,
        _ when ChangeCriterion?.Scale == ChangeScale.Fraction && pre == 0 => NotComputableReason.BaselineZero,
        _ when ChangeCriterion?.Scale == ChangeScale.Fraction && pre < 0 => NotComputableReason.BaselineNegative,
        _ => NotComputableReason.None,
    };

    /// <summary>
    /// The number that is compared, with the sign of the scale (negative = the score fell): points for anchor, a fraction of the baseline for percentage,
    /// the reliable change index (RCI) for reliable change; in a combination, that of the change. <see langword="null"/> where there is none.
    /// </summary>
    /// <param name="pre">Score before; NaN where missing.</param>
    /// <param name="post">Score after; NaN where missing.</param>
    public double? ChangeIndex(double pre, double post) =>
        WhyNotComputable(pre, post) == NotComputableReason.None ? ChangeCriterion?.Measure(pre, post) : null;

    /// <summary>HA's index of the score after against the cutoff (CSi), in standard errors. <see langword="null"/> without an HA cutoff or a score.</summary>
    /// <param name="post">Score after; NaN where missing.</param>
    public double? CutoffIndex(double post) =>
        CutoffCriterion is { Regressed: true } cutoff && double.IsFinite(post) ? cutoff.IndexAfter(post) : null;

    /// <summary>Whether a score before lies in the clinical range, strictly on its side of the cutoff. <see langword="null"/> without a cutoff or a score.</summary>
    /// <param name="pre">Score before; NaN where missing.</param>
    public bool? IsClinicalBefore(double pre) => double.IsFinite(pre) ? CutoffCriterion?.ClinicalBefore(pre, Better.Sign()) : null;

    /// <summary>Whether a score after lies in the functional range; by <see cref="CutoffIndex"/> for HA. <see langword="null"/> without a cutoff or a score.</summary>
    /// <param name="post">Score after; NaN where missing.</param>
    public bool? IsFunctionalAfter(double post) => double.IsFinite(post) ? CutoffCriterion?.FunctionalAfter(post, Better.Sign()) : null;

    private static ChangeClass ByRange(CutoffCriterion cutoff, double pre, double post, double sign)
    {
        if (pre == post)
        {
            return ChangeClass.Unchanged;
        }

        return cutoff.ClinicalBefore(pre, sign)
            ? cutoff.FunctionalAfter(post, sign) ? ChangeClass.Improved : ChangeClass.Unchanged
            : cutoff.ClinicalAfter(post, sign) ? ChangeClass.Deteriorated : ChangeClass.Unchanged;
    }

    private bool Recovered(double pre, double post, double sign) =>
        CutoffCriterion is { } cutoff && cutoff.ClinicalBefore(pre, sign) && cutoff.FunctionalAfter(post, sign);

    private bool Crossed(double pre, double post, double sign) =>
        CutoffCriterion is { } cutoff && !cutoff.ClinicalBefore(pre, sign) && !cutoff.FunctionalAfter(post, sign);
}
