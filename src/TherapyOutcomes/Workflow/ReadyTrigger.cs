using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Workflow;

/// <summary>A trigger that may fire.</summary>
/// <param name="Trigger">The trigger.</param>
/// <param name="Findings">What the rules that can hold it found: nothing heavy enough.</param>
internal readonly record struct ReadyTrigger(WorkflowTrigger Trigger, RuleFindings Findings);
