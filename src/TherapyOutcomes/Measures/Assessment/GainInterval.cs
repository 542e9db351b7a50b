namespace TherapyOutcomes.Measures;

/// <summary>An interval of gains in the measure's unit; positive means better.</summary>
public readonly record struct GainInterval
{
    internal GainInterval(double low, double high) => (Lower, Upper) = (low, high);

    /// <summary>The lower end.</summary>
    public double Lower { get; init; }

    /// <summary>The upper end.</summary>
    public double Upper { get; init; }
}
