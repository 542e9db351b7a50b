namespace TherapyOutcomes.Measures;

/// <summary>What the newest deciding score shows, beside which an observation may count.</summary>
/// <param name="Day">The day of the score.</param>
/// <param name="Verdict">The verdict against the baseline.</param>
/// <param name="Gain">The gain, in the measure's unit.</param>
internal readonly record struct NewestShown(DateOnly Day, Verdict Verdict, decimal Gain);
