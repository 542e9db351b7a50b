namespace TherapyOutcomes.Analysis;

/// <summary>The size, mean and standard deviation of one sample.</summary>
/// <param name="Count">The number of values, at least 0.</param>
/// <param name="Mean">The mean; NaN if there are no values.</param>
/// <param name="Sd">The sample standard deviation (n - 1); NaN if there are fewer than two values.</param>
public readonly record struct SampleSummary(int Count, double Mean, double Sd)
{
    /// <summary>Summarizes the values that are not missing.</summary>
    /// <param name="values">The values; NaN if missing.</param>
    public static SampleSummary Of(ReadOnlySpan<double> values)
    {
        var moments = PairMoments.Of(values, values);
        return new((int)moments.Count, moments.Count > 0 ? moments.MeanPre : double.NaN, moments.SdPre ?? double.NaN);
    }
}
