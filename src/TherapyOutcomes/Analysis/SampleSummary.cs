namespace TherapyOutcomes.Analysis;

/// <summary>Size, mean and standard deviation of one sample.</summary>
/// <param name="Count">Number of values, at least 0.</param>
/// <param name="Mean">Mean; NaN without values.</param>
/// <param name="Sd">Sample standard deviation (n - 1); NaN with fewer than two values.</param>
public readonly record struct SampleSummary(int Count, double Mean, double Sd)
{
    /// <summary>Describes the values that are not missing.</summary>
    /// <param name="values">Values; NaN where missing.</param>
    public static SampleSummary Of(ReadOnlySpan<double> values)
    {
        var moments = Kernels.PairMoments.Of(values, values);
        return new((int)moments.Count, moments.Count > 0 ? moments.MeanPre : double.NaN, moments.SdPre ?? double.NaN);
    }
}
