using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Monitoring.Rules;

/// <summary>MON010: measures disagree: ask the client.</summary>
internal sealed class Mon010MeasuresDisagree : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON010",
        Practice = Practice.Monitoring,
        Title = "measures disagree: ask the client",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.ImprovementFound), RuleEffect.Holds(WorkflowTrigger.Sustained)],
        ClearsWith = "observe-improvement",
        Rationale = "When one measure is better and another worse, only the client can tell what it means.",
        Source = "IMMPACT advises two or more methods (Dworkin 2008, J Pain 9:105-121)",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Episode.Stage.IsEnded() || !context.Assessment.Course.Stands || context.Assessment.Primary.Newest is not { Verdict: Verdict.Improved })
        {
            return;
        }

        foreach (var other in context.Assessment.Others)
        {
            if (other.Newest is { Verdict: Verdict.PossiblyDeteriorated or Verdict.Deteriorated } worse
                && context.DaysSince(worse.Score.At) <= 14
                && !IsAnswered(context, worse.Score))
            {
                sink.Find(
                    new FindingDetail { DueOn = context.Today },
                    Evidence.Named("primary", context.Assessment.Primary.Measure.Id.Value),
                    Evidence.Named("other", other.Measure.Id.Value),
                    new Evidence("score", worse.Score.Id));
                sink.NotBefore(RuleContext.DaysAfter(worse.Score.At, 15));
            }
        }
    }

    private static bool IsAnswered(RuleContext context, Score worse)
    {
        foreach (var observation in context.Episode.Measurement.Observations)
        {
            if (!observation.IsWithdrawn && observation.Holds && observation.At >= worse.At)
            {
                return true;
            }
        }

        return false;
    }
}
