using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Practices.Planning.Rules;

/// <summary>Holds the episode back until the plan is reviewed after the improvement (PLN001).</summary>
internal sealed class Pln001PlanNotReviewed : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PLN001",
        Practice = Practice.Planning,
        Title = "plan not reviewed since the improvement",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.PlanSettled)],
        ClearsWith = "confirm-plan",
        IsSilentWhileHeld = true,
        Rationale = "A plan made for a worse state may not fit a better one.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Improvement is { } improvement && !WorkflowConditions.IsPlanSettled(context))
        {
            sink.Find(new FindingDetail { DueOn = context.DueAfterEntering(EpisodeStage.Adjusting, 7) }, new Evidence("since", improvement.Since));
        }
    }
}
