namespace TherapyOutcomes.Letters;

/// <summary>A deciding score on a card's chart.</summary>
/// <param name="Day">The day of the score.</param>
/// <param name="Value">The score, in the measure's unit.</param>
public readonly record struct CardPoint(DateOnly Day, decimal Value);
