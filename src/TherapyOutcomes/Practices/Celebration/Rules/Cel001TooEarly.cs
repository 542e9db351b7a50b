using TherapyOutcomes.Commands;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Celebration.Rules;

/// <summary>Refuses to celebrate before the improvement is sustained, or while the episode is held for safety (CEL001).</summary>
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
        Rationale = "It hurts to celebrate something that does not last, or while something serious is open.",
        Source = "this library's recommendation",
    };

    public override void CheckCommand(RuleContext context, FindingSink sink)
    {
        if (FindingIn(context) is { } finding)
        {
            sink.Find(finding);
        }
    }

    /// <summary>Determines whether it is too early, whatever the celebration would be.</summary>
    public static bool IsTooEarly(RuleContext context) => FindingIn(context) is not null;

    private static FindingDetail? FindingIn(RuleContext context) =>
        context.IsHeld ? new FindingDetail { Variant = "held" }
        : context.Command is Celebrate { Kind: CelebrationKind.Declined } ? null
        : context.Assessment.Course.CurrentLoss is not null ? new FindingDetail { Variant = "lost" }
        : !IsSustained(context) ? new FindingDetail()
        : null;

    // Once Sustained has fired, a single weaker score changes nothing. Before that, whatever holds back the trigger also holds back
    // the celebration.
    private static bool IsSustained(RuleContext context) => context.Episode.Stage is EpisodeStage.Documenting or EpisodeStage.Monitoring
        ? context.Assessment.Course.IsSustainedNow
            && context.Assessment.MixedWith(context.Now).IsEmpty
            && !context.Episode.Monitoring.Reactions.Any(reaction => reaction.IsOpen(context.Now, context.Policy) && reaction.Course.SeverityAt(context.Now, context.Policy) > ReactionSeverity.Mild)
        : context.Assessment.Course.HasCurrentImprovement;
}
