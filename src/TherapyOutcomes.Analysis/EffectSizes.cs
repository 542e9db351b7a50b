namespace TherapyOutcomes.Analysis;

/// <summary>Computes effect sizes: changes in units of standard deviations, which can be compared across scales.</summary>
/// <remarks>Signs are those of the scale: negative if scores fell. All methods are pure and thread-safe.</remarks>
public static class EffectSizes
{
    /// <summary>Returns the standardized response mean, mean(change) / SD(change).</summary>
    /// <param name="statistics">The statistics of a caseload.</param>
    /// <returns>The standardized response mean; null if there are fewer than two pairs or all changes are the same.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="statistics"/> is null.</exception>
    /// <remarks>Source: Liang, Fossel and Larson 1990, Med Care 28:632-642.</remarks>
    public static double? StandardizedResponseMean(AnalysisStatistics statistics)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        return Ratio(statistics.MeanChange, statistics.SdChange);
    }

    /// <summary>Returns Kazis' effect size, mean(change) / SD(baseline).</summary>
    /// <param name="statistics">The statistics of a caseload.</param>
    /// <returns>The effect size; null if there are fewer than two pairs or all baselines are the same.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="statistics"/> is null.</exception>
    /// <remarks>Source: Kazis, Anderson and Meenan 1989, Med Care 27:S178-S189.</remarks>
    public static double? Kazis(AnalysisStatistics statistics)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        return Ratio(statistics.MeanChange, statistics.SdPre);
    }

    /// <summary>Returns Cohen's d and Hedges' g of two independent samples, first minus second.</summary>
    /// <param name="first">The first sample, with at least two values.</param>
    /// <param name="second">The second sample, with at least two values.</param>
    /// <exception cref="AnalysisParameterException">A sample is too small, or neither sample has any spread.</exception>
    /// <remarks>
    /// d = (m1 - m2) / Sp with the pooled Sp; g = d (1 - 3 / (4 df - 1)), df = n1 + n2 - 2; SE(g) = sqrt((n1 + n2)/(n1 n2) + g^2 / (2 (n1 + n2))).
    /// Source: Hedges 1981, J Educ Stat 6:107-128.
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
