using TherapyOutcomes.Commands;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Celebration.Rules;

/// <summary>Refuses to celebrate before the improvement is sustained, or while the episode is held for safety (CEL001).</summary>
internal sealed class Cel001TooEarly : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "CEL001",
        Practice = Practice.Celebration,
        Title = "celebration before the improvement is sustained, or while a red flag that holds care or a major reaction is open",
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

    /// <summary>Determines whether it is too early to celebrate.</summary>
    public static bool IsTooEarly(RuleContext context) => FindingIn(context) is not null;

    private static FindingDetail? FindingIn(RuleContext context) =>
        context.IsHeld ? new FindingDetail { Variant = "held" }
        : context.Command is Celebrate { Kind: CelebrationKind.Declined } ? null
        : context.Assessment.Course.CurrentLoss is not null ? new FindingDetail { Variant = "lost" }
        : context.Assessment.Course.Doubt is not null ? new FindingDetail { Variant = "doubt" }
        : !IsSustained(context) ? new FindingDetail()
        : null;

    // By the facts as they are now, and not dated before the day on which it was. Until the trigger has fired, whatever holds it back also
    // holds back the celebration.
    private static bool IsSustained(RuleContext context) =>
        context.Assessment.Course is { IsSustained: true, Improvement.SustainedOn: { } sustainedOn }
        && context.DayOf(context.Command?.At ?? context.Now) >= sustainedOn
        && !(context.Episode.Stage is EpisodeStage.Documenting or EpisodeStage.Monitoring && context.IsHeldBack(WorkflowTrigger.Sustained));
}
