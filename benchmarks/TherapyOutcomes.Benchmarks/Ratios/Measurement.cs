namespace TherapyOutcomes.Benchmarks.Ratios;

/// <summary>What one call takes.</summary>
internal sealed record Measurement(string Name, double Nanoseconds, long Bytes)
{
    /// <summary>How many times as long as the other.</summary>
    public double Times(Measurement other) => Math.Round(Nanoseconds / other.Nanoseconds, Nanoseconds < other.Nanoseconds / 10 ? 4 : 2);

    public double Per(int items) => Math.Round(Nanoseconds / items, 2);
}
