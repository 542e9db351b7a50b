namespace TherapyOutcomes.Measures;

/// <summary>What is done when a client leaves items unanswered, and how well that is backed.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Rule">The rule in words.</param>
/// <param name="Mark">How well it is backed.</param>
public sealed record MissingItemRule(string Rule, EvidenceMark Mark);
