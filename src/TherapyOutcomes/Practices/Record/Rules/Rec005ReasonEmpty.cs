using TherapyOutcomes.Commands;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Record.Rules;

/// <summary>Refuses commands whose reason is empty (REC005).</summary>
internal sealed class Rec005ReasonEmpty : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REC005",
        Practice = Practice.Record,
        Title = "reason is empty",
        Severity = RuleSeverity.Forbidden,
        Effects = [RuleEffect.Refuses<Command>()],
        Rationale = "Whoever reads the record later needs to know why, and an empty reason tells no one.",
        Source = "standard record keeping",
    };

    public override void CheckCommand(RuleContext context, FindingSink sink)
    {
        if (context.Command!.GivenReason is { Text.IsBlank: true } reason)
        {
            sink.Find(Evidence.Named("field", reason.Field));
        }
    }
}
