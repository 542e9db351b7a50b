namespace TherapyOutcomes.Measures;

/// <summary>The loss of an earlier gain.</summary>
/// <param name="LostBy">The id of the score or observation that showed the loss.</param>
/// <param name="Day">The day of that score or observation.</param>
/// <param name="IsRecurrence">
/// True if the improvement had already been sustained (a recurrence); false if it had not (a relapse). The terms
/// follow Frank 1991, Arch Gen Psychiatry 48:851.
/// </param>
/// <param name="Gain">The gain that was left, in the measure's unit; null if an observation showed the loss.</param>
public sealed record GainLoss(FactId LostBy, DateOnly Day, bool IsRecurrence, decimal? Gain);
