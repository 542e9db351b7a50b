namespace TherapyOutcomes.Measures;

/// <summary>An interval of gains in the measure's unit; positive means better.</summary>
public readonly record struct GainInterval
{
    internal GainInterval(double low, double high) => (Low, High) = (low, high);

    /// <summary>The lower end.</summary>
    public double Low { get; init; }

    /// <summary>The upper end.</summary>
    public double High { get; init; }
}
