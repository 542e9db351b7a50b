using TherapyOutcomes.Commands;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Records.Rules;

/// <summary>Refuses commands that are not possible in the current stage (REC002).</summary>
internal sealed class Rec002NotPossibleInStage : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REC002",
        Practice = Practice.Record,
        Title = "not possible in this stage",
        Severity = RuleSeverity.Forbidden,
        Effects = [RuleEffect.Refuses<Command>()],
        IsLocked = true,
        Rationale = "Some acts only make sense while care goes on, or after an improvement.",
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
