using TherapyOutcomes.Commands;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Planning.Rules;

/// <summary>Reports that more than one of techniques, minutes and frequency changed at once (PLN003).</summary>
internal sealed class Pln003SeveralChangesAtOnce : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PLN003",
        Practice = Practice.Planning,
        Title = "more than one of techniques, minutes and frequency changed at once",
        Severity = RuleSeverity.Advice,
        IsSilentWhileHeld = true,
        Rationale = "When several things change at once, nobody can tell which one worked.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Episode.Planning.Current is { ChangedAtOnce: > 1 } plan && (context.Command is AdjustPlan || !context.Episode.Stage.IsEnded()))
        {
            sink.Find(new Evidence("changes", plan.ChangedAtOnce));
        }
    }
}
