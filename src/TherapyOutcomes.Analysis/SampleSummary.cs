namespace TherapyOutcomes.Analysis;

/// <summary>The size, mean and standard deviation of one sample.</summary>
public readonly record struct SampleSummary
{
    internal SampleSummary(int count, double mean, double sd) => (Count, Mean, Sd) = (count, mean, sd);

    /// <summary>The number of values, at least 0.</summary>
    public int Count { get; init; }

    /// <summary>The mean; NaN if there are no values.</summary>
    public double Mean { get; init; }

    /// <summary>The sample standard deviation (n - 1); NaN if there are fewer than two values.</summary>
    public double Sd { get; init; }

    /// <summary>Summarizes the values that are not missing.</summary>
    /// <param name="values">The values; NaN if missing.</param>
    public static SampleSummary Of(ReadOnlySpan<double> values)
    {
        var moments = PairMoments.Of(values, values);
        return new((int)moments.Count, moments.Count > 0 ? moments.MeanPre : double.NaN, moments.SdPre ?? double.NaN);
    }
}
