using TherapyOutcomes.Analysis.Kernels;

namespace TherapyOutcomes.Analysis;

/// <summary>A difference of means with its confidence interval, compared with zero and with the minimal important change.</summary>
/// <remarks>
/// The result is about groups, not about any client in them, and only a randomized comparison says anything about causes.
/// Intervals follow Welch 1947 (between groups) and Student 1908 (within a group).
/// </remarks>
public sealed record GroupDifference
{
    private GroupDifference()
    {
    }

    /// <summary>The difference (comparison minus reference, or post minus pre), in points with the sign of the scale.</summary>
    public required double Difference { get; init; }

    /// <summary>The lower end of the interval.</summary>
    public required double Lower { get; init; }

    /// <summary>The upper end of the interval.</summary>
    public required double Upper { get; init; }

    /// <summary>The number of values in the reference group or, for a difference within one group, of its complete pairs.</summary>
    public required int NReference { get; init; }

    /// <summary>The number of values in the comparison group or, for a difference within one group, of its complete pairs.</summary>
    public required int NComparison { get; init; }

    /// <summary>The position of the interval.</summary>
    public required GroupDifferenceClass Class { get; init; }

    /// <summary>Compares the scores of two groups at the same time.</summary>
    /// <param name="reference">The scores of the reference group, with at least two values; NaN if missing.</param>
    /// <param name="comparison">The scores of the comparison group, with at least two values; NaN if missing.</param>
    /// <param name="mic">The minimal important change, in points; 0 or above.</param>
    /// <param name="better">The direction in which scores improve.</param>
    /// <param name="confidence">The coverage of the interval, above 0 and below 1. The default is 0.95.</param>
    /// <exception cref="AnalysisParameterException">A parameter is out of range, or the scores have no spread.</exception>
    public static GroupDifference Between(ReadOnlySpan<double> reference, ReadOnlySpan<double> comparison, double mic, Better better, double confidence = 0.95)
    {
        var (a, b) = (SampleSummary.Of(reference), SampleSummary.Of(comparison));
        var (va, vb) = (a.Sd * a.Sd / a.Count, b.Sd * b.Sd / b.Count);
        var degrees = (va + vb) * (va + vb) / ((va * va / (a.Count - 1)) + (vb * vb / (b.Count - 1)));
        return Of(b.Mean - a.Mean, Math.Sqrt(va + vb), degrees, a.Count, b.Count, mic, better, confidence, nameof(reference));
    }

    /// <summary>Compares the baseline and follow-up scores of one group, based on its complete pairs.</summary>
    /// <param name="pre">The baseline scores, one per client; NaN if missing.</param>
    /// <param name="post">The follow-up scores, in the same order, with at least two complete pairs.</param>
    /// <param name="mic">The minimal important change, in points; 0 or above.</param>
    /// <param name="better">The direction in which scores improve.</param>
    /// <param name="confidence">The coverage of the interval, above 0 and below 1. The default is 0.95.</param>
    /// <exception cref="AnalysisParameterException">The lengths differ, a parameter is out of range, or the changes have no spread.</exception>
    public static GroupDifference Within(ReadOnlySpan<double> pre, ReadOnlySpan<double> post, double mic, Better better, double confidence = 0.95)
    {
        Check.SameLength(pre.Length, post.Length, nameof(post));
        var moments = PairMoments.Of(pre, post);
        var n = (int)moments.Count;
        return Of(moments.MeanChange, (moments.SdChange ?? double.NaN) / Math.Sqrt(n), n - 1, n, n, mic, better, confidence, nameof(pre));
    }

    private static GroupDifference Of(double difference, double error, double degrees, int nReference, int nComparison, double mic, Better better, double confidence, string parameter)
    {
        Check.NotNegative(mic, nameof(mic));
        Check.Defined(better, nameof(better));
        if (!(error > 0))
        {
            throw new AnalysisParameterException(parameter, "at least 2 values that differ", "The scores have no spread, so there is no interval.");
        }

        var half = StudentT.TwoSidedQuantile(1 - Check.Probability(confidence, nameof(confidence)), degrees) * error;
        return new()
        {
            Difference = difference,
            Lower = difference - half,
            Upper = difference + half,
            NReference = nReference,
            NComparison = nComparison,
            Class = Place(better.Sign() * difference, half, mic),
        };
    }

    /// <summary>Classifies both directions by the same rule. The reference implementation skips the test against zero if higher is better.</summary>
    private static GroupDifferenceClass Place(double towardBetter, double half, double mic) =>
        Math.Sign(towardBetter - half) != Math.Sign(towardBetter + half) ? GroupDifferenceClass.NotSignificant
        : towardBetter + half < mic ? GroupDifferenceClass.SignificantBelowThreshold
        : towardBetter - half > mic ? GroupDifferenceClass.BeyondThreshold
        : towardBetter > mic ? GroupDifferenceClass.ProbablyBeyondThreshold
        : GroupDifferenceClass.NotClearlyBelowThreshold;
}

/// <summary>Specifies the position of the confidence interval of a group difference, with better as the positive direction.</summary>
public enum GroupDifferenceClass
{
    /// <summary>The interval contains zero ("statistically not significant").</summary>
    NotSignificant = 0,

    /// <summary>
    /// The interval does not contain zero and lies below the threshold ("statistically significant but not clinically relevant"). This includes a
    /// difference for the worse.
    /// </summary>
    SignificantBelowThreshold = 1,

    /// <summary>The interval contains the threshold, and the difference does not exceed it ("not significantly less than the threshold").</summary>
    NotClearlyBelowThreshold = 2,

    /// <summary>The interval contains the threshold, and the difference exceeds it ("probably clinically significant").</summary>
    ProbablyBeyondThreshold = 3,

    /// <summary>The whole interval lies beyond the threshold ("large clinically significant").</summary>
    BeyondThreshold = 4,
}
