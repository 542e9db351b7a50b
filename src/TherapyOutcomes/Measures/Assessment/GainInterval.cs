namespace TherapyOutcomes.Measures;

/// <summary>An interval of gains in the measure's unit; positive means better.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct GainInterval(double Low, double High);
