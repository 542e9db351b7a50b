using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Practices.Celebration.Rules;

/// <summary>Holds the episode back until the success is celebrated or the client declines (CEL004).</summary>
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
        IsSilentWhileHeld = true,
        Rationale = "A success that someone puts into words stays with the client.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Improvement is not null && !WorkflowConditions.IsCelebrated(context))
        {
            sink.Find(new FindingDetail { DueOn = context.DueAfterEntering(EpisodeStage.Celebrating, 14) });
        }
    }
}
