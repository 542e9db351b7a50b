using System.Numerics;
using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Analysis.Kernels;

internal readonly ref struct CutoffMasks(Vector<long> clinicalBefore, Vector<long> functionalAfter, Vector<long> clinicalAfter)
{
    public readonly Vector<long> ClinicalBefore = clinicalBefore;
    public readonly Vector<long> FunctionalAfter = functionalAfter;
    public readonly Vector<long> ClinicalAfter = clinicalAfter;
}

internal interface ICutoffKernel
{
    CutoffMasks Judge(Vector<double> pre, Vector<double> post);
}

internal readonly struct RawCutoffKernel(CutoffCriterion criterion, double sign) : ICutoffKernel
{
    private readonly Vector<double> _sign = new(sign);
    private readonly Vector<double> _cutoff = new(sign * criterion.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CutoffMasks Judge(Vector<double> pre, Vector<double> post)
    {
        var functional = Vector.GreaterThan(post * _sign, _cutoff);
        return new(Vector.LessThan(pre * _sign, _cutoff), functional, ~functional);
    }
}

internal readonly struct RegressedCutoffKernel(CutoffCriterion criterion, double sign) : ICutoffKernel
{
    private readonly Vector<double> _sign = new(sign);
    private readonly Vector<double> _signedCutoff = new(sign * criterion.Value);
    private readonly Vector<double> _cutoff = new(criterion.Value);
    private readonly Vector<double> _mean = new(criterion.MeanPost);
    private readonly Vector<double> _reliability = new(criterion.ReliabilityPost);
    private readonly Vector<double> _divisor = new(criterion.Divisor);
    private readonly Vector<double> _critical = new(criterion.CriticalValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CutoffMasks Judge(Vector<double> pre, Vector<double> post)
    {
        var signed = (_mean + ((post - _mean) * _reliability) - _cutoff) / _divisor * _sign;
        return new(Vector.LessThan(pre * _sign, _signedCutoff), Vector.GreaterThan(signed, _critical), Vector.LessThan(signed, -_critical));
    }
}
