using TherapyOutcomes.Commands;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Documentation.Rules;

/// <summary>Refuses an addendum without text (DOC008).</summary>
internal sealed class Doc008AddendumEmpty : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "DOC008",
        Practice = Practice.Documentation,
        Title = "an addendum without text",
        Severity = RuleSeverity.Forbidden,
        Effects = [RuleEffect.Refuses<AmendNote>()],
        Rationale = "An addendum can't be taken back, so it should say something.",
        Source = "standard record keeping",
    };

    public override void CheckCommand(RuleContext context, FindingSink sink)
    {
        if (context.Command is AmendNote { Text.IsBlank: true })
        {
            sink.Find();
        }
    }
}
