using System.Numerics;
using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Analysis.Kernels;

// The codes of ChangeClass are symmetric around Unchanged = 3, and a mask is -1, so adding and subtracting masks gives the class.

internal readonly struct ChangeOnlyKernel<TChange>(TChange change) : IPairKernel
    where TChange : struct, IChangeKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<long> Classify(Vector<double> pre, Vector<double> post)
    {
        var masks = change.Judge(pre, post);
        return (new Vector<long>((long)ChangeClass.Unchanged) + masks.Better - masks.Worse) & masks.Computable;
    }
}

internal readonly struct CutoffOnlyKernel<TCutoff>(TCutoff cutoff) : IPairKernel
    where TCutoff : struct, ICutoffKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<long> Classify(Vector<double> pre, Vector<double> post)
    {
        var masks = cutoff.Judge(pre, post);
        var same = Vector.Equals(pre, post);
        var better = Vector.AndNot(masks.ClinicalBefore & masks.FunctionalAfter, same);
        var worse = Vector.AndNot(Vector.AndNot(masks.ClinicalAfter, masks.ClinicalBefore), same);
        return (new Vector<long>((long)ChangeClass.Unchanged) + better - worse) & ChangeMasks.Finite(post - pre);
    }
}

internal readonly struct CombinedKernel<TChange, TCutoff>(TChange change, TCutoff cutoff) : IPairKernel
    where TChange : struct, IChangeKernel
    where TCutoff : struct, ICutoffKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<long> Classify(Vector<double> pre, Vector<double> post)
    {
        var moved = change.Judge(pre, post);
        var range = cutoff.Judge(pre, post);
        var recovered = moved.Better & range.ClinicalBefore & range.FunctionalAfter;
        var crossed = Vector.AndNot(Vector.AndNot(moved.Worse, range.ClinicalBefore), range.FunctionalAfter);
        return (new Vector<long>((long)ChangeClass.Unchanged) + moved.Better + recovered - moved.Worse - crossed) & moved.Computable;
    }
}
