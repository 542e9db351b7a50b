namespace TherapyOutcomes.Measures;

/// <summary>A gain that was lost.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="LostBy">The score or observation that showed it.</param>
/// <param name="Day">Its day.</param>
/// <param name="IsRecurrence">
/// True when the improvement had been sustained (a recurrence), false before that (a relapse);
/// after Frank 1991, Arch Gen Psychiatry 48:851.
/// </param>
/// <param name="Gain">What was left of the gain, in the measure's unit; null for an observation.</param>
public sealed record GainLoss(FactId LostBy, DateOnly Day, bool IsRecurrence, decimal? Gain);
