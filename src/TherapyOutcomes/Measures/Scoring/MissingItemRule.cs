namespace TherapyOutcomes.Measures;

/// <summary>The rule for items that a client leaves unanswered, with an indication of how well it is backed by evidence.</summary>
/// <param name="Rule">A description of the rule.</param>
/// <param name="Mark">An indication of how well the rule is backed by evidence.</param>
public sealed record MissingItemRule(string Rule, EvidenceMark Mark);
