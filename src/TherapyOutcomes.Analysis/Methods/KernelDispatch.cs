using TherapyOutcomes.Analysis.Kernels;

namespace TherapyOutcomes.Analysis;

/// <summary>Selects the kernel of a rule once per array, so that the inner loop has no branches.</summary>
internal static class KernelDispatch
{
    public static void Classify(ChangeRule rule, ReadOnlySpan<double> pre, ReadOnlySpan<double> post, Span<ChangeClass> classes)
    {
        var sign = rule.Better.Sign();
        switch (rule.ChangeCriterion)
        {
            case null when rule.CutoffCriterion is { Regressed: true } cutoff:
                PairClassifier.Run(new CutoffOnlyKernel<RegressedCutoffKernel>(new(cutoff, sign)), pre, post, classes);
                break;
            case null:
                PairClassifier.Run(new CutoffOnlyKernel<RawCutoffKernel>(new(rule.CutoffCriterion!, sign)), pre, post, classes);
                break;
            case { Scale: ChangeScale.Points } change:
                WithCutoff(new PointsKernel(change, sign), rule.CutoffCriterion, sign, pre, post, classes);
                break;
            case { Scale: ChangeScale.Fraction } change:
                WithCutoff(new FractionKernel(change, sign), rule.CutoffCriterion, sign, pre, post, classes);
                break;
            case { Slope: 1, CenterPre: 0, CenterPost: 0 } change:
                WithCutoff(new PointsKernel(InPoints(change), sign), rule.CutoffCriterion, sign, pre, post, classes);
                break;
            case { } change:
                WithCutoff(new IndexKernel(change, sign), rule.CutoffCriterion, sign, pre, post, classes);
                break;
        }
    }

    // Jacobson and Truax divide only the difference, so the index passes its critical value at a fixed number of points.
    private static ChangeCriterion InPoints(ChangeCriterion index) => ChangeCriterion.Points(
        Quotient.SmallestNumeratorAbove(index.Better, index.Divisor), Quotient.SmallestNumeratorAbove(index.Worse, index.Divisor));

    private static void WithCutoff<TChange>(TChange change, CutoffCriterion? cutoff, double sign, ReadOnlySpan<double> pre, ReadOnlySpan<double> post, Span<ChangeClass> classes)
        where TChange : struct, IChangeKernel
    {
        if (cutoff is null)
        {
            PairClassifier.Run(new ChangeOnlyKernel<TChange>(change), pre, post, classes);
        }
        else if (cutoff.Regressed)
        {
            PairClassifier.Run(new CombinedKernel<TChange, RegressedCutoffKernel>(change, new(cutoff, sign)), pre, post, classes);
        }
        else
        {
            PairClassifier.Run(new CombinedKernel<TChange, RawCutoffKernel>(change, new(cutoff, sign)), pre, post, classes);
        }
    }
}
