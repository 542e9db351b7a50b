using TherapyOutcomes.Analysis.Kernels;

namespace TherapyOutcomes.Analysis;

/// <summary>A difference of means with its confidence interval, set against zero and against the minimal important change.</summary>
/// <remarks>
/// About groups, not about any client in them, and only a randomised comparison says anything about causes.
/// Intervals by Welch 1947 (between) and Student 1908 (within). Immutable, so safe to share between threads.
/// </remarks>
public sealed record GroupDifference
{
    private GroupDifference()
    {
    }

    /// <summary>Comparison minus reference, or post minus pre, in points with the sign of the scale.</summary>
    public required double Difference { get; init; }

    /// <summary>Lower end of the interval.</summary>
    public required double Lower { get; init; }

    /// <summary>Upper end of the interval.</summary>
    public required double Upper { get; init; }

    /// <summary>Values in the reference group; for a difference within one group, its complete pairs.</summary>
    public required int NReference { get; init; }

    /// <summary>Values in the comparison group; for a difference within one group, its complete pairs.</summary>
    public required int NComparison { get; init; }

    /// <summary>Where the interval lies.</summary>
    public required GroupDifferenceClass Class { get; init; }

    /// <summary>Compares two groups' scores at one time.</summary>
    /// <param name="reference">Scores of the reference group, NaN where missing; at least two values.</param>
    /// <param name="comparison">Scores of the other group, NaN where missing; at least two values.</param>
    /// <param name="mic">Minimal important change, in points, 0 or above.</param>
    /// <param name="better">Which way scores go when clients get better.</param>
    /// <param name="confidence">Coverage of the interval, above 0 and below 1; the default is 0.95.</param>
    /// <exception cref="AnalysisParameterException">A parameter is out of range, or the scores have no spread.</exception>
    public static GroupDifference Between(ReadOnlySpan<double> reference, ReadOnlySpan<double> comparison, double mic, BetterIs better, double confidence = 0.95)
    {
        var (a, b) = (SampleSummary.Of(reference), SampleSummary.Of(comparison));
        var (va, vb) = (a.Sd * a.Sd / a.Count, b.Sd * b.Sd / b.Count);
        var degrees = (va + vb) * (va + vb) / ((va * va / (a.Count - 1)) + (vb * vb / (b.Count - 1)));
        return Of(b.Mean - a.Mean, Math.Sqrt(va + vb), degrees, a.Count, b.Count, mic, better, confidence, nameof(reference));
    }

    /// <summary>Compares one group's scores before and after, over its complete pairs.</summary>
    /// <param name="pre">Scores before, one a client, NaN where missing.</param>
    /// <param name="post">Scores after, in the same order; at least two complete pairs.</param>
    /// <param name="mic">Minimal important change, in points, 0 or above.</param>
    /// <param name="better">Which way scores go when clients get better.</param>
    /// <param name="confidence">Coverage of the interval, above 0 and below 1; the default is 0.95.</param>
    /// <exception cref="AnalysisParameterException">A parameter is out of range, or the changes have no spread.</exception>
    public static GroupDifference Within(ReadOnlySpan<double> pre, ReadOnlySpan<double> post, double mic, BetterIs better, double confidence = 0.95)
    {
        Check.SameLength(pre.Length, post.Length, nameof(post));
        var moments = PairMoments.Of(pre, post);
        var n = (int)moments.Count;
        return Of(moments.MeanChange, (moments.SdChange ?? double.NaN) / Math.Sqrt(n), n - 1, n, n, mic, better, confidence, nameof(pre));
    }

    private static GroupDifference Of(double difference, double error, double degrees, int nReference, int nComparison, double mic, BetterIs better, double confidence, string parameter)
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

    /// <summary>Both directions by one rule: the reference implementation skips the test against zero where higher is better.</summary>
    private static GroupDifferenceClass Place(double towardsBetter, double half, double mic) =>
        Math.Sign(towardsBetter - half) != Math.Sign(towardsBetter + half) ? GroupDifferenceClass.NotSignificant
        : towardsBetter + half < mic ? GroupDifferenceClass.SignificantBelowThreshold
        : towardsBetter - half > mic ? GroupDifferenceClass.BeyondThreshold
        : towardsBetter > mic ? GroupDifferenceClass.ProbablyBeyondThreshold
        : GroupDifferenceClass.NotClearlyBelowThreshold;
}

/// <summary>Where the confidence interval of a group difference lies, counted towards better.</summary>
public enum GroupDifferenceClass
{
    /// <summary>The interval contains zero ("statistically not significant").</summary>
    NotSignificant,

    /// <summary>Without zero and below the threshold ("statistically significant but not clinically relevant"). Also a difference for the worse.</summary>
    SignificantBelowThreshold,

    /// <summary>The interval contains the threshold, the difference lies below it ("not significantly less than the threshold").</summary>
    NotClearlyBelowThreshold,

    /// <summary>The interval contains the threshold, the difference lies beyond it ("probably clinically significant").</summary>
    ProbablyBeyondThreshold,

    /// <summary>The whole interval lies beyond the threshold ("large clinically significant").</summary>
    BeyondThreshold,
}
