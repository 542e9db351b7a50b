using TherapyOutcomes.Serialization;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Rules;

/// <summary>REC002: not possible in this stage.</summary>
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
        Rationale = "Some actions only make sense while care goes on, or after an improvement.",
        Source = "workflow, section 2",
    };

    public override void CheckCommand(RuleContext context, FindingSink sink)
    {
        if (context.HasEpisode && !CommandAvailability.IsPossible(context, out var because))
        {
            sink.Find(
                new FindingDetail { Variant = because },
                Evidence.Named("command", WireCommands.NameOf(context.Command!)),
                Evidence.Named("stage", context.Episode.Stage.ToString()));
        }
    }
}
