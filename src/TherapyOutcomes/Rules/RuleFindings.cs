namespace TherapyOutcomes.Rules;

/// <summary>Represents the findings of one evaluation and the triggers that they hold back.</summary>
internal sealed class RuleFindings(IReadOnlyList<Finding> findings, DateTimeOffset? earliest)
{
    public static RuleFindings None { get; } = new([], earliest: null);

    public IReadOnlyList<Finding> All { get; } = findings;

    /// <summary>The earliest time at which the findings may change only because time has passed; null if there is none.</summary>
    public DateTimeOffset? Earliest { get; } = earliest;

    /// <summary>Determines whether a finding that is severe enough holds the trigger back.</summary>
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

    /// <summary>Returns the findings that hold the trigger back.</summary>
    public IEnumerable<Finding> Holding(WorkflowTrigger trigger) =>
        All.Where(finding => finding.Severity >= RuleSeverity.Required && Holds(finding.Rule, trigger));

    /// <summary>Determines whether the rule reported a finding that is severe enough to hold a trigger back.</summary>
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
