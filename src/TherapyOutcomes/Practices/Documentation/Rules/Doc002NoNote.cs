using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Documentation.Rules;

/// <summary>Holds the episode back until this improvement has a note (DOC002).</summary>
internal sealed class Doc002NoNote : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "DOC002",
        Practice = Practice.Documentation,
        Title = "no note of this improvement",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.Documented)],
        ClearsWith = "document-improvement",
        Rationale = "An improvement that is not written down is lost to the next reader.",
        Source = "standard record keeping",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Improvement is not null && context.ImprovementNote is null)
        {
            sink.Find(new FindingDetail { DueOn = context.DueAfterEntering(EpisodeStage.Documenting, 1) });
        }
    }
}
