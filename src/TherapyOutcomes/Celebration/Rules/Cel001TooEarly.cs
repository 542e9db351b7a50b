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
        Title = "celebration before the improvement is sustained, or while a red flag or major reaction is open",
        Severity = RuleSeverity.Forbidden,
        Effects = [RuleEffect.Refuses<Celebrate>()],
        IsLocked = true,
        Rationale = "Celebrating something that does not last, or while something serious is open, hurts.",
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
        else if (!IsSustained(context))
        {
            sink.Find();
        }
    }

    // Once Sustained has fired, a single weaker score takes nothing back. Before that, what would hold the trigger holds celebrating too.
    private static bool IsSustained(RuleContext context) => context.Episode.Stage is EpisodeStage.Documenting or EpisodeStage.Monitoring
        ? context.Assessment.Course.IsSustainedNow
            && context.Assessment.MixedWith(context.Now).IsEmpty
            && !context.Episode.Monitoring.Reactions.Any(reaction => reaction.IsOpen(context.Now) && reaction.Course.SeverityAt(context.Now) > ReactionSeverity.Mild)
        : context.Assessment.Course.Stands;
}
