namespace TherapyOutcomes.Benchmarks.Ratios;

/// <summary>Represents the time and memory of one call.</summary>
internal sealed record Measurement(string Name, double Nanoseconds, long Bytes)
{
    /// <summary>Returns how many times as long this call takes as the other.</summary>
    public double Times(Measurement other) => Math.Round(Nanoseconds / other.Nanoseconds, Nanoseconds < other.Nanoseconds / 10 ? 4 : 2);

    public double Per(int items) => Math.Round(Nanoseconds / items, 2);
}
