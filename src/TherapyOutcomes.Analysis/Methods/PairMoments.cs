using System.Numerics;
using System.Runtime.InteropServices;
using TherapyOutcomes.Analysis.Kernels;

namespace TherapyOutcomes.Analysis;

/// <summary>The means, the sums of squared deviations and the sum of products of the complete pairs.</summary>
/// <remarks>
/// They are computed in one pass over deviations from an origin, which is the mean of the first block (Chan, Golub and LeVeque 1983, Am Stat 37:242-247). With an
/// origin close to a thousand of the scores, no significant digits are lost, however large the scores are. If all scores are the same decimal, every
/// deviation is the same rounding error, so the spread is exactly 0. The change has sums of its own, because the difference of two
/// means would lose the digits that make up a small change.
/// </remarks>
internal readonly record struct PairMoments(
    long Count, double MeanPre, double MeanPost, double MeanChange, double SquaresPre, double SquaresPost, double SquaresChange, double Products)
{
    /// <summary>The block size. It is small enough that rounding errors don't grow with the caseload, because blocks are added up instead of single scores.</summary>
    private const int Block = 1024;

    public static PairMoments Of(ReadOnlySpan<double> pre, ReadOnlySpan<double> post)
    {
        var (origin, sums) = (default(PairSums), default(PairSums));
        for (var i = 0; i < pre.Length; i += Block)
        {
            var length = Math.Min(Block, pre.Length - i);
            var x = pre.Slice(i, length);
            var y = post.Slice(i, length);
            if (origin.Count == 0)
            {
                origin = Around(default, x, y).Means();
            }

            sums = sums.Plus(Around(origin, x, y));
        }

        return sums.Count == 0 ? default : From(origin, sums);
    }

    public double? SdPre => Sd(SquaresPre);

    public double? SdPost => Sd(SquaresPost);

    public double? SdChange => Sd(SquaresChange);

    public double? Correlation => SquaresPre > 0 && SquaresPost > 0 ? Math.Clamp(Products / (Math.Sqrt(SquaresPre) * Math.Sqrt(SquaresPost)), -1, 1) : null;

    public ReferencePopulation ToPopulation() => Count == 0
        ? ReferencePopulation.Unknown
        : new() { MeanPre = MeanPre, SdPre = SdPre, MeanPost = MeanPost, SdPost = SdPost, Correlation = Correlation };

    private double? Sd(double squares) => Count > 1 ? Math.Sqrt(squares / (Count - 1)) : null;

    private static PairMoments From(PairSums origin, PairSums sums)
    {
        var left = sums.Means();
        return new(
            sums.Count,
            origin.Pre + left.Pre,
            origin.Post + left.Post,
            origin.Change + left.Change,
            Math.Max(0, sums.SquaresPre - (left.Pre * sums.Pre)),
            Math.Max(0, sums.SquaresPost - (left.Post * sums.Post)),
            Math.Max(0, sums.SquaresChange - (left.Change * sums.Change)),
            sums.Products - (left.Pre * sums.Post));
    }

    private static PairSums Around(PairSums origin, ReadOnlySpan<double> pre, ReadOnlySpan<double> post)
    {
        var (originPre, originPost, originChange) = (new Vector<double>(origin.Pre), new Vector<double>(origin.Post), new Vector<double>(origin.Change));
        var (count, vx, vy, vc) = (Vector<long>.Zero, Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero);
        var (vxx, vyy, vcc, vxy) = (Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero);
        var x = MemoryMarshal.Cast<double, Vector<double>>(pre);
        var y = MemoryMarshal.Cast<double, Vector<double>>(post);
        for (var i = 0; i < x.Length; i++)
        {
            var change = y[i] - x[i];
            var complete = ChangeMasks.Finite(change);
            var dx = Vector.ConditionalSelect(complete, x[i] - originPre, Vector<double>.Zero);
            var dy = Vector.ConditionalSelect(complete, y[i] - originPost, Vector<double>.Zero);
            var dc = Vector.ConditionalSelect(complete, change - originChange, Vector<double>.Zero);
            count -= complete;
            vx += dx;
            vy += dy;
            vc += dc;
            vxx += dx * dx;
            vyy += dy * dy;
            vcc += dc * dc;
            vxy += dx * dy;
        }

        var sums = new PairSums(
            Vector.Sum(count), Vector.Sum(vx), Vector.Sum(vy), Vector.Sum(vc), Vector.Sum(vxx), Vector.Sum(vyy), Vector.Sum(vcc), Vector.Sum(vxy));
        for (var i = x.Length * Vector<double>.Count; i < pre.Length; i++)
        {
            if (double.IsFinite(post[i] - pre[i]))
            {
                var (dx, dy, dc) = (pre[i] - origin.Pre, post[i] - origin.Post, post[i] - pre[i] - origin.Change);
                sums = sums.Plus(new(1, dx, dy, dc, dx * dx, dy * dy, dc * dc, dx * dy));
            }
        }

        return sums;
    }

    /// <summary>The sums over complete pairs.</summary>
    private readonly record struct PairSums(
        long Count, double Pre, double Post, double Change, double SquaresPre, double SquaresPost, double SquaresChange, double Products)
    {
        public PairSums Plus(PairSums other) => new(
            Count + other.Count,
            Pre + other.Pre,
            Post + other.Post,
            Change + other.Change,
            SquaresPre + other.SquaresPre,
            SquaresPost + other.SquaresPost,
            SquaresChange + other.SquaresChange,
            Products + other.Products);

        public PairSums Means() => this with { Pre = Pre / Count, Post = Post / Count, Change = Change / Count };
    }
}
