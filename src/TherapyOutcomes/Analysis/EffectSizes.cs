namespace TherapyOutcomes.Analysis;

/// <summary>Sizes of change in standard deviations, so that scales can be compared.</summary>
/// <remarks>Signs are the scale's: negative when scores fell. Pure functions, safe from any thread.</remarks>
public static class EffectSizes
{
    /// <summary>The standardised response mean, mean(change) / SD(change).</summary>
    /// <param name="statistics">The statistics of a caseload.</param>
    /// <returns><see langword="null"/> with fewer than two pairs or when all changed alike.</returns>
    /// <remarks>Liang, Fossel and Larson 1990, Med Care 28:632-642.</remarks>
    public static double? StandardizedResponseMean(AnalysisStatistics statistics)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        return Ratio(statistics.MeanChange, statistics.SdChange);
    }

    /// <summary>Kazis' effect size, mean(change) / SD(before).</summary>
    /// <param name="statistics">The statistics of a caseload.</param>
    /// <returns><see langword="null"/> with fewer than two pairs or when all started alike.</returns>
    /// <remarks>Kazis, Anderson and Meenan 1989, Med Care 27:S178-S189.</remarks>
    public static double? Kazis(AnalysisStatistics statistics)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        return Ratio(statistics.MeanChange, statistics.SdPre);
    }

    /// <summary>Cohen's d and Hedges' g of two independent samples, first minus second.</summary>
    /// <param name="first">At least two values.</param>
    /// <param name="second">At least two values.</param>
    /// <exception cref="AnalysisParameterException">A sample is too small, or neither has any spread.</exception>
    /// <remarks>
    /// d = (m1 - m2) / Sp with the pooled Sp; g = d (1 - 3 / (4 df - 1)), df = n1 + n2 - 2; SE(g) = sqrt((n1 + n2)/(n1 n2) + g^2 / (2 (n1 + n2))).
    /// Hedges 1981, J Educ Stat 6:107-128.
    /// </remarks>
    public static StandardizedDifference Between(SampleSummary first, SampleSummary second)
    {
        var (a, b) = (AtLeastTwo(first, nameof(first)), AtLeastTwo(second, nameof(second)));
        var n = (double)a.Count + b.Count;
        var degrees = n - 2;
        var pooled = Math.Sqrt((((a.Count - 1) * a.Sd * a.Sd) + ((b.Count - 1) * b.Sd * b.Sd)) / degrees);
        if (!(pooled > 0))
        {
            throw new AnalysisParameterException(nameof(first), "samples with a pooled standard deviation above 0", "The pooled standard deviation is 0 or not a number.");
        }

        var d = (a.Mean - b.Mean) / pooled;
        var g = d * (1 - (3 / ((4 * degrees) - 1)));
        return new(d, g, Math.Sqrt((n / ((double)a.Count * b.Count)) + (g * g / (2 * n))));
    }

    private static double? Ratio(double? change, double? sd) => sd > 0 ? change / sd : null;

    private static SampleSummary AtLeastTwo(SampleSummary sample, string parameter) =>
        sample.Count >= 2 ? sample : throw new AnalysisParameterException(parameter, "at least 2 values", $"The sample has {sample.Count} values.");
}

/// <summary>How far two samples' means are apart, in pooled standard deviations.</summary>
/// <param name="CohenD">Cohen's d.</param>
/// <param name="HedgesG">Hedges' g: d corrected for small samples.</param>
/// <param name="StandardError">Standard error of g.</param>
public readonly record struct StandardizedDifference(double CohenD, double HedgesG, double StandardError);
