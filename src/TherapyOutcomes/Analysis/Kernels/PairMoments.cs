using System.Numerics;
using System.Runtime.InteropServices;

namespace TherapyOutcomes.Analysis.Kernels;

/// <summary>Means, sums of squared deviations and of products of the complete pairs.</summary>
/// <remarks>
/// Two passes over blocks that stay in the first cache, merged by Chan, Golub and LeVeque 1983 (Am Stat 37:242-247):
/// as exact as two passes over everything, at the memory traffic of one.
/// </remarks>
internal readonly record struct PairMoments(long Count, double MeanPre, double MeanPost, double SquaresPre, double SquaresPost, double Products, double SquaresChange)
{
    private const int Block = 1024;

    public static PairMoments Of(ReadOnlySpan<double> pre, ReadOnlySpan<double> post)
    {
        var total = default(PairMoments);
        for (var i = 0; i < pre.Length; i += Block)
        {
            var length = Math.Min(Block, pre.Length - i);
            total = total.Merge(OfBlock(pre.Slice(i, length), post.Slice(i, length)));
        }

        return total;
    }

    public double MeanChange => MeanPost - MeanPre;

    public double? SdPre => Sd(SquaresPre);

    public double? SdPost => Sd(SquaresPost);

    public double? SdChange => Sd(SquaresChange);

    public double? Correlation => SquaresPre > 0 && SquaresPost > 0 ? Math.Clamp(Products / (Math.Sqrt(SquaresPre) * Math.Sqrt(SquaresPost)), -1, 1) : null;

    public ReferencePopulation ToPopulation() => Count == 0
        ? ReferencePopulation.Unknown
        : new() { MeanPre = MeanPre, SdPre = SdPre, MeanPost = MeanPost, SdPost = SdPost, Correlation = Correlation };

    private double? Sd(double squares) => Count > 1 ? Math.Sqrt(squares / (Count - 1)) : null;

    private PairMoments Merge(PairMoments other)
    {
        if (Count == 0 || other.Count == 0)
        {
            return Count == 0 ? other : this;
        }

        var count = Count + other.Count;
        var share = (double)other.Count / count;
        var (x, y) = (other.MeanPre - MeanPre, other.MeanPost - MeanPost);
        var weight = Count * share;
        return new(
            count,
            MeanPre + (x * share),
            MeanPost + (y * share),
            SquaresPre + other.SquaresPre + (x * x * weight),
            SquaresPost + other.SquaresPost + (y * y * weight),
            Products + other.Products + (x * y * weight),
            SquaresChange + other.SquaresChange + ((y - x) * (y - x) * weight));
    }

    private static PairMoments OfBlock(ReadOnlySpan<double> pre, ReadOnlySpan<double> post)
    {
        var (count, sumPre, sumPost) = Sums(pre, post);
        if (count == 0)
        {
            return default;
        }

        var (meanPre, meanPost) = (sumPre / count, sumPost / count);
        var (squaresPre, squaresPost, products, squaresChange) = (0.0, 0.0, 0.0, 0.0);
        var (vx, vy, vxy, vd) = (Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero);
        var x = MemoryMarshal.Cast<double, Vector<double>>(pre);
        var y = MemoryMarshal.Cast<double, Vector<double>>(post);
        for (var i = 0; i < x.Length; i++)
        {
            var complete = ChangeMasks.Finite(y[i] - x[i]);
            var dx = Vector.ConditionalSelect(complete, x[i] - new Vector<double>(meanPre), Vector<double>.Zero);
            var dy = Vector.ConditionalSelect(complete, y[i] - new Vector<double>(meanPost), Vector<double>.Zero);
            vx += dx * dx;
            vy += dy * dy;
            vxy += dx * dy;
            vd += (dy - dx) * (dy - dx);
        }

        for (var i = x.Length * Vector<double>.Count; i < pre.Length; i++)
        {
            if (double.IsFinite(post[i] - pre[i]))
            {
                var (dx, dy) = (pre[i] - meanPre, post[i] - meanPost);
                squaresPre += dx * dx;
                squaresPost += dy * dy;
                products += dx * dy;
                squaresChange += (dy - dx) * (dy - dx);
            }
        }

        return new(count, meanPre, meanPost, squaresPre + Vector.Sum(vx), squaresPost + Vector.Sum(vy), products + Vector.Sum(vxy), squaresChange + Vector.Sum(vd));
    }

    private static (long Count, double Pre, double Post) Sums(ReadOnlySpan<double> pre, ReadOnlySpan<double> post)
    {
        var (count, sumPre, sumPost) = (0L, 0.0, 0.0);
        var (vCount, vPre, vPost) = (Vector<long>.Zero, Vector<double>.Zero, Vector<double>.Zero);
        var x = MemoryMarshal.Cast<double, Vector<double>>(pre);
        var y = MemoryMarshal.Cast<double, Vector<double>>(post);
        for (var i = 0; i < x.Length; i++)
        {
            var complete = ChangeMasks.Finite(y[i] - x[i]);
            vCount -= complete;
            vPre += Vector.ConditionalSelect(complete, x[i], Vector<double>.Zero);
            vPost += Vector.ConditionalSelect(complete, y[i], Vector<double>.Zero);
        }

        for (var i = x.Length * Vector<double>.Count; i < pre.Length; i++)
        {
            if (double.IsFinite(post[i] - pre[i]))
            {
                count++;
                sumPre += pre[i];
                sumPost += post[i];
            }
        }

        return (count + Vector.Sum(vCount), sumPre + Vector.Sum(vPre), sumPost + Vector.Sum(vPost));
    }
}
