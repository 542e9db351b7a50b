using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Practices.Communication.Rules;

/// <summary>Holds the episode back until the improvement is discussed with the client (COM001).</summary>
internal sealed class Com001NotDiscussed : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "COM001",
        Practice = Practice.Communication,
        Title = "improvement not discussed with the client",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.ClientInformed)],
        ClearsWith = "discuss-improvement",
        IsSilentWhileHeld = true,
        Rationale = "The client should hear what has changed, why that may be, and what they can do.",
        Source = "AHRQ Health Literacy Toolkit, 3rd edition",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Improvement is { } improvement && !WorkflowConditions.IsDiscussed(context))
        {
            sink.Find(new FindingDetail { DueOn = context.DueAfterEntering(EpisodeStage.Communicating, 7) }, new Evidence("since", improvement.Since));
        }
    }
}
