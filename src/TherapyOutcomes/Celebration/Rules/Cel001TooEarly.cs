using TherapyOutcomes.Monitoring;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Celebration.Rules;

/// <summary>CEL001: celebrated before the improvement is sustained, or while held.</summary>
internal sealed class Cel001TooEarly : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "CEL001",
        Practice = Practice.Celebration,
        Title = "celebrated before the improvement is sustained, or while held",
        Severity = RuleSeverity.Forbidden,
        Effects = [RuleEffect.Refuses<Celebrate>()],
        IsLocked = true,
        Rationale = "Celebrating what does not last, or while something serious is open, hurts.",
        Source = "this library's recommendation",
    };

    public override void CheckCommand(RuleContext context, FindingSink sink)
    {
        if (SafetyHolds.AnyFor(context.Client, context.Now))
        {
            sink.Find(new FindingDetail { Variant = "held" });
        }
        else if (context.Assessment.Course.CurrentLoss is not null)
        {
            sink.Find(new FindingDetail { Variant = "lost" });
        }
        else if (context.Episode.Stage != EpisodeStage.Completed && context.Assessment.Course is not { Stands: true, Improvement.SustainedOn: not null })
        {
            sink.Find();
        }
    }
}
