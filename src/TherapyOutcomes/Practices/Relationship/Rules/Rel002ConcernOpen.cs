using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Relationship.Rules;

/// <summary>Holds the episode back while a concern is open (REL002).</summary>
internal sealed class Rel002ConcernOpen : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REL002",
        Practice = Practice.Relationship,
        Title = "a concern is open",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.Celebrated)],
        ClearsWith = "resolve-concern",
        Rationale = "A celebration should not gloss over an open concern.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        foreach (var concern in context.Episode.Relationship.Concerns)
        {
            if (!concern.IsResolved)
            {
                sink.Find(new FindingDetail { DueOn = concern.Recording.Day.AddDays(7) }, new Evidence("concern", concern.Id));
            }
        }
    }
}
