using TherapyOutcomes.Commands;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Record.Rules;

/// <summary>Refuses commands whose id was used before with other content (REC003).</summary>
internal sealed class Rec003CommandIdReused : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REC003",
        Practice = Practice.Record,
        Title = "command id already used with other content",
        Severity = RuleSeverity.Forbidden,
        Effects = [RuleEffect.Refuses<Command>()],
        IsLocked = true,
        Rationale = "A repeated submission must be the same submission, or something would be lost without anyone noticing.",
        Source = "standard record keeping",
    };

    // OutcomeService recognizes repeats from the history before a decision is made.
}
