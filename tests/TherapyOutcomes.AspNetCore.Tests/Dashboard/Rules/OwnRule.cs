using TherapyOutcomes.Rules;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Rules;

/// <summary>A rule as a host adds it.</summary>
internal sealed class OwnRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "ACME-001",
        Practice = Practice.Monitoring,
        Title = "no <b>towel</b>",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.Sustained)],
        ClearsWith = "record-session",
        Rationale = "Towels keep clients warm.",
        Source = "the handbook & its appendix",
    };
}
