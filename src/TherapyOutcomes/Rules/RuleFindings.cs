namespace TherapyOutcomes.Rules;

/// <summary>What the rules found in one pass: the findings, and which of them hold triggers back.</summary>
internal sealed class RuleFindings(IReadOnlyList<Finding> findings, DateTimeOffset? earliest)
{
    public IReadOnlyList<Finding> All { get; } = findings;

    /// <summary>When the answer may change by time alone.</summary>
    public DateTimeOffset? Earliest { get; } = earliest;

    /// <summary>True when a finding that weighs enough holds the trigger.</summary>
    public bool Holds(WorkflowTrigger trigger)
    {
        foreach (var finding in All)
        {
            if (finding.Severity >= RuleSeverity.Required && Holds(finding.Rule, trigger))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The findings that hold the trigger.</summary>
    public IEnumerable<Finding> Holding(WorkflowTrigger trigger) =>
        All.Where(finding => finding.Severity >= RuleSeverity.Required && Holds(finding.Rule, trigger));

    /// <summary>True when the rule found something that weighs enough to hold.</summary>
    public bool IsHeldBy(RuleDescriptor rule)
    {
        foreach (var finding in All)
        {
            if (ReferenceEquals(finding.Rule, rule) && finding.Severity >= RuleSeverity.Required)
            {
                return true;
            }
        }

        return false;
    }

    public static bool Holds(RuleDescriptor rule, WorkflowTrigger trigger)
    {
        foreach (var effect in rule.Effects)
        {
            if (effect.Trigger == trigger)
            {
                return true;
            }
        }

        return false;
    }
}
