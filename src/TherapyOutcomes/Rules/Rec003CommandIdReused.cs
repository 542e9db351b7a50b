namespace TherapyOutcomes.Rules;

/// <summary>REC003: command id used before with other content.</summary>
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

    // Repeats are recognised before a decision, from the history: see OutcomeService.
}
