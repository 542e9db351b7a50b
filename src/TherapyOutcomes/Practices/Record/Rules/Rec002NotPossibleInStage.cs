using TherapyOutcomes.Commands;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Practices.Record.Rules;

/// <summary>Refuses commands that are not possible in the current stage, or after the client's death (REC002).</summary>
internal sealed class Rec002NotPossibleInStage : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REC002",
        Practice = Practice.Record,
        Title = "command not possible in this stage",
        Severity = RuleSeverity.Forbidden,
        Effects = [RuleEffect.Refuses<Command>()],
        IsLocked = true,
        Rationale = "Some actions make sense only during care, or only after an improvement.",
        Source = "this library's workflow (docs/architecture.md)",
    };

    public override void CheckCommand(RuleContext context, FindingSink sink)
    {
        if (context.Availability is { } availability && availability.ObstacleIn(context) is { } obstacle)
        {
            Evidence[] why = [Evidence.Named("command", availability.Name), .. StageOf(context), .. StatusOf(context)];
            var (variant, command) = Help(context, obstacle);
            sink.Find(new FindingDetail { Variant = variant, ClearsWith = command }, why);
        }
    }

    // Names the command that makes the refused one possible: care that has ended is resumed, and an improvement is shown first.
    private static (string Variant, string? Command) Help(RuleContext context, string obstacle) => (obstacle, context.Command) switch
    {
        (not Stages.Obstacle, _) => (obstacle, null),
        (_, Resume) => ("resume", null),
        (_, Celebrate) when context.Episode.Stage == EpisodeStage.Completed => (obstacle, null),
        _ when context.Episode.Stage.IsEnded() => ("ended", "resume"),
        _ when context.Episode.Stage == EpisodeStage.Treating => ("treating", "record-score"),
        _ => (obstacle, null),
    };

    private static IEnumerable<Evidence> StageOf(RuleContext context) =>
        context.HasEpisode ? [Evidence.Named("stage", context.Episode.Stage.ToString())] : [];

    // Without its status, no one could tell from the message what is wrong with a referral.
    private static IEnumerable<Evidence> StatusOf(RuleContext context)
    {
        if (context.HasEpisode && context.Command!.Reference is { Kind: FactKind.Referral } needed && context.Episode.Referral.Find(needed.Id) is { } referral)
        {
            yield return Evidence.Named("status", WireNames<ReferralStatus>.Of(referral.Status));
        }
    }
}
