using TherapyOutcomes.Commands;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Planning.Rules;

/// <summary>Refuses to change or confirm the plan without a reason (PLN002).</summary>
internal sealed class Pln002NoReason : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PLN002",
        Practice = Practice.Planning,
        Title = "plan changed without a reason",
        Severity = RuleSeverity.Forbidden,
        Effects = [RuleEffect.Refuses<AdjustPlan>(), RuleEffect.Refuses<ConfirmPlan>()],
        Rationale = "A plan without a reason can't be judged later.",
        Source = "standard record keeping",
    };

    public override void CheckCommand(RuleContext context, FindingSink sink)
    {
        var reason = context.Command switch
        {
            AdjustPlan adjust => adjust.Reason,
            ConfirmPlan confirm => confirm.Reason,
            _ => default,
        };
        if (reason.IsBlank)
        {
            sink.Find();
        }
    }
}
