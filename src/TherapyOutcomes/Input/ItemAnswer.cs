namespace TherapyOutcomes.Input;

/// <summary>The answer to one item of a questionnaire, as a host writes it.</summary>
/// <param name="Value">The number; 1 for true and 0 for false; null if the item was left unanswered.</param>
/// <param name="IsTick">True if the answer was written as true or false; otherwise, false.</param>
internal readonly record struct ItemAnswer(decimal? Value, bool IsTick);
