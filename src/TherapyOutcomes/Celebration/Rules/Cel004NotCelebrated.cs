using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Celebration.Rules;

/// <summary>CEL004: not celebrated, and not declined.</summary>
internal sealed class Cel004NotCelebrated : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "CEL004",
        Practice = Practice.Celebration,
        Title = "success neither celebrated nor declined",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.Celebrated)],
        ClearsWith = "celebrate",
        Rationale = "A success that someone puts into words stays with the client.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Improvement is not null && !WorkflowConditions.Holds(WorkflowTrigger.Celebrated, context))
        {
            sink.Find(new FindingDetail { DueOn = context.DueAfterEntering(EpisodeStage.Celebrating, 14) });
        }
    }
}
