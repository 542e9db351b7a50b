using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Workflow;

/// <summary>Represents an arrow that may be taken.</summary>
/// <param name="Transition">The arrow.</param>
/// <param name="Findings">What the rules that can hold its trigger found: nothing that holds it.</param>
internal readonly record struct ReadyTransition(Transition Transition, RuleFindings Findings);
