using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Holds the episode back while measures disagree, because only the client can say what that means (MON010).</summary>
internal sealed class Mon010MeasuresDisagree : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON010",
        Practice = Practice.Monitoring,
        Title = "measures disagree; the client should be asked",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.ImprovementFound), RuleEffect.Holds(WorkflowTrigger.Sustained)],
        ClearsWith = "observe-improvement",
        Rationale = "When one measure is better and another is worse, only the client can say what it means.",
        Source = "IMMPACT advises two or more methods (Dworkin 2008, J Pain 9:105-121)",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Episode.Stage.IsEnded())
        {
            return;
        }

        foreach (var other in context.Assessment.MixedWith)
        {
            var worse = other.Newest!.Value.Score;
            sink.Find(
                new FindingDetail { DueOn = worse.Day },
                Evidence.Named("primary", context.Assessment.Primary.Measure),
                Evidence.Named("other", other.Measure),
                new Evidence("score", worse.Id));
        }

        if (context.Assessment.Course is { HasCurrentImprovement: true, Doubt: { } doubt })
        {
            sink.Find(
                new FindingDetail { Variant = "doubt", DueOn = doubt.Day },
                Evidence.Named("primary", context.Assessment.Primary.Measure));
        }
    }
}
