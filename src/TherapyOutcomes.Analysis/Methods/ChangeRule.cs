using TherapyOutcomes.Analysis.Kernels;

namespace TherapyOutcomes.Analysis;

/// <summary>A <see cref="ChangeMethod"/> with computed thresholds. It classifies one client or millions.</summary>
/// <remarks>
/// Missing scores are NaN. All standard errors and cutoffs are in points of the scale. Instances are immutable and thread-safe.
/// </remarks>
public sealed class ChangeRule
{
    internal ChangeRule(ChangeMethod method, Better better, ChangeCriterion? change, CutoffCriterion? cutoff) =>
        (Method, Better, ChangeCriterion, CutoffCriterion) = (method, better, change, cutoff);

    /// <summary>The method that this rule was fitted from.</summary>
    public ChangeMethod Method { get; }

    /// <summary>The direction in which scores improve.</summary>
    public Better Better { get; }

    /// <summary>
    /// The standard error on which the index is based: the standard error of measurement, SDpre sqrt(1 - r), for JT, EN, NK and HA; the standard error
    /// of prediction, SDpre sqrt(1 - r^2), for GLN and HLL. Null if there is no reliable change index.
    /// </summary>
    public double? StandardError => ChangeCriterion?.StandardError;

    /// <summary>The standard error of the difference of two scores, sqrt(2) SEm. It applies only to JT and HA; otherwise, it is null.</summary>
    public double? StandardErrorOfDifference => ChangeCriterion?.StandardErrorOfDifference;

    /// <summary>
    /// The change, in points, that must be exceeded: z sqrt(2) SEm. It applies only to JT, because in the other formulas it depends on the baseline
    /// or the group; otherwise, it is null.
    /// </summary>
    public double? ReliableChange => ChangeCriterion?.ReliableChange;

    /// <summary>
    /// The normal quantile that the index is compared with. It is two-sided, except for HA, where it is one-sided. A JT cutoff on its own has a critical value
    /// for the record only, because it compares raw scores. Null if there is no such index.
    /// </summary>
    public double? CriticalValue => ChangeCriterion?.CriticalValue ?? (ChangeCriterion is null || CutoffCriterion is { Regressed: true } ? CutoffCriterion?.CriticalValue : null);

    /// <summary>The cutoff between the clinical and the functional range; null if there is none.</summary>
    public double? Cutoff => CutoffCriterion?.Value;

    internal ChangeCriterion? ChangeCriterion { get; }

    internal CutoffCriterion? CutoffCriterion { get; }

    /// <summary>Returns the class of one client.</summary>
    /// <param name="pre">The baseline score; NaN if missing.</param>
    /// <param name="post">The follow-up score; NaN if missing.</param>
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

    /// <summary>Classifies many clients, with vector instructions and without allocating memory.</summary>
    /// <param name="pre">The baseline scores, one per client; NaN if missing.</param>
    /// <param name="post">The follow-up scores, in the same order.</param>
    /// <param name="classes">The buffer that receives one class per client, in the same order.</param>
    /// <exception cref="AnalysisParameterException">The three spans do not have the same length.</exception>
    public void Classify(ReadOnlySpan<double> pre, ReadOnlySpan<double> post, Span<ChangeClass> classes)
    {
        Check.SameLength(pre.Length, post.Length, nameof(post));
        Check.SameLength(pre.Length, classes.Length, nameof(classes));
        KernelDispatch.Classify(this, pre, post, classes);
    }

    /// <summary>Returns the reason why a client can't be classified; <see cref="NotComputableReason.None"/> if the client has a class.</summary>
    /// <param name="pre">The baseline score; NaN if missing.</param>
    /// <param name="post">The follow-up score; NaN if missing.</param>
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
    /// Returns the number that is compared, with the sign of the scale (negative if the score fell): points for an anchor, a fraction of the baseline for a percentage,
    /// and the reliable change index (RCI) for reliable change. For a combination, it is the number of its change method. Null if there is none.
    /// </summary>
    /// <param name="pre">The baseline score; NaN if missing.</param>
    /// <param name="post">The follow-up score; NaN if missing.</param>
    public double? ChangeIndex(double pre, double post) =>
        WhyNotComputable(pre, post) == NotComputableReason.None ? ChangeCriterion?.Measure(pre, post) : null;

    /// <summary>Returns HA's index of the follow-up score relative to the cutoff (CSi), in standard errors; null without an HA cutoff or a score.</summary>
    /// <param name="post">The follow-up score; NaN if missing.</param>
    public double? CutoffIndex(double post) =>
        CutoffCriterion is { Regressed: true } cutoff && double.IsFinite(post) ? cutoff.IndexAfter(post) : null;

    /// <summary>Determines whether a baseline score lies in the clinical range, strictly on its side of the cutoff. Returns null without a cutoff or a score.</summary>
    /// <param name="pre">The baseline score; NaN if missing.</param>
    public bool? IsClinicalBefore(double pre) => double.IsFinite(pre) ? CutoffCriterion?.ClinicalBefore(pre, Better.Sign()) : null;

    /// <summary>Determines whether a follow-up score lies in the functional range; HA decides by <see cref="CutoffIndex"/>. Returns null without a cutoff or a score.</summary>
    /// <param name="post">The follow-up score; NaN if missing.</param>
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
