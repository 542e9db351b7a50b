namespace TherapyOutcomes.Measures;

/// <summary>The gains between two ends, in the measure's unit, positive when better.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct GainInterval(double Low, double High);
