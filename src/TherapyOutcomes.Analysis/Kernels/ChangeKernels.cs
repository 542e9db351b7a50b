using System.Numerics;
using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Analysis.Kernels;

/// <summary>The masks for one vector of pairs. All bits set means yes.</summary>
internal readonly ref struct ChangeMasks(Vector<long> better, Vector<long> worse, Vector<long> computable)
{
    public readonly Vector<long> Better = better;
    public readonly Vector<long> Worse = worse;
    public readonly Vector<long> Computable = computable;

    /// <summary>Returns a mask of the finite numbers, for which x - x is 0; for all others it is NaN.</summary>
    public static Vector<long> Finite(Vector<double> change) => Vector.Equals(change - change, Vector<double>.Zero);
}

internal interface IChangeKernel
{
    ChangeMasks Judge(Vector<double> pre, Vector<double> post);
}

internal readonly struct PointsKernel(ChangeCriterion criterion, double sign) : IChangeKernel
{
    private readonly Vector<double> _sign = new(sign);
    private readonly Vector<double> _better = new(criterion.LeastBetter);
    private readonly Vector<double> _worse = new(-criterion.LeastWorse);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ChangeMasks Judge(Vector<double> pre, Vector<double> post)
    {
        var change = post - pre;
        var signed = change * _sign;
        var better = Vector.GreaterThanOrEqual(signed, _better);
        return new(better, Vector.AndNot(Vector.LessThanOrEqual(signed, _worse), better), ChangeMasks.Finite(change));
    }
}

internal readonly struct FractionKernel(ChangeCriterion criterion, double sign) : IChangeKernel
{
    private readonly Vector<double> _sign = new(sign);
    private readonly Vector<double> _better = new(criterion.LeastBetter);
    private readonly Vector<double> _worse = new(-criterion.LeastWorse);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ChangeMasks Judge(Vector<double> pre, Vector<double> post)
    {
        var change = post - pre;
        var signed = change / pre * _sign;
        var same = Vector.Equals(pre, post);
        var better = Vector.AndNot(Vector.GreaterThanOrEqual(signed, _better), same);
        var worse = Vector.AndNot(Vector.AndNot(Vector.LessThanOrEqual(signed, _worse), same), better);
        return new(better, worse, ChangeMasks.Finite(change) & Vector.GreaterThan(pre, Vector<double>.Zero));
    }
}

/// <summary>
/// Compares before dividing. A quotient only grows with its numerator, so there is a single numerator at which the index passes its
/// critical value. Dividing millions of numerators instead would take as long as everything else.
/// </summary>
internal readonly struct IndexKernel(ChangeCriterion criterion, double sign) : IChangeKernel
{
    private readonly Vector<double> _sign = new(sign);
    private readonly Vector<double> _better = new(Quotient.SmallestNumeratorAbove(criterion.Better, criterion.Divisor));
    private readonly Vector<double> _worse = new(-Quotient.SmallestNumeratorAbove(criterion.Worse, criterion.Divisor));
    private readonly Vector<double> _centerPre = new(criterion.CenterPre);
    private readonly Vector<double> _centerPost = new(criterion.CenterPost);
    private readonly Vector<double> _slope = new(criterion.Slope);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ChangeMasks Judge(Vector<double> pre, Vector<double> post)
    {
        var signed = ((post - _centerPost) - (_slope * (pre - _centerPre))) * _sign;
        return new(Vector.GreaterThanOrEqual(signed, _better), Vector.LessThanOrEqual(signed, _worse), ChangeMasks.Finite(post - pre));
    }
}
