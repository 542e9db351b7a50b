namespace TherapyOutcomes.Rules;

/// <summary>Collects the findings that rules report.</summary>
/// <remarks>Not thread-safe. A sink belongs to a single decision.</remarks>
public sealed class FindingSink
{
    private readonly List<Finding> _findings = [];
    private RuleDescriptor? _rule;
    private RuleSeverity? _grade;

    internal FindingSink()
    {
    }

    internal IReadOnlyList<Finding> Findings => _findings;

    internal DateTimeOffset? Earliest { get; private set; }

    /// <summary>Reports a finding of the current rule.</summary>
    /// <param name="evidence">The inputs that the finding is based on. They fill the placeholders of the message.</param>
    /// <exception cref="InvalidOperationException">The method is called from outside a rule.</exception>
    public void Find(params ReadOnlySpan<Evidence> evidence) => Find(default, evidence);

    /// <summary>Reports a finding of the current rule that differs from the rule's descriptor.</summary>
    /// <param name="detail">The differences from the descriptor.</param>
    /// <param name="evidence">The inputs that the finding is based on. They fill the placeholders of the message.</param>
    /// <exception cref="InvalidOperationException">The method is called from outside a rule.</exception>
    public void Find(FindingDetail detail, params ReadOnlySpan<Evidence> evidence)
    {
        var rule = _rule ?? throw new InvalidOperationException("Findings can only be reported from within a rule.");
        _findings.Add(new Finding
        {
            Rule = rule,
            Severity = Capped(rule, Grade(rule, detail.Severity)),
            MessageKey = detail.Variant is { } variant ? $"{rule.Id}.{variant}" : rule.Id,
            Evidence = [.. evidence],
            ClearsWith = detail.IsDone ? null : detail.ClearsWith ?? rule.ClearsWith,
            DueOn = detail.DueOn,
            Urgency = detail.Urgency,
        });
    }

    /// <summary>
    /// Announces the time at which the rule's findings may change only because time has passed. The worklist evaluates the record again at
    /// that time.
    /// </summary>
    /// <param name="instant">The earliest such time.</param>
    public void NotBefore(DateTimeOffset instant)
    {
        if (Earliest is not { } earliest || instant < earliest)
        {
            Earliest = instant;
        }
    }

    internal void Begin(RuleDescriptor rule, RuleSeverity? grade) => (_rule, _grade) = (rule, grade);

    // A clinic's grade replaces the rule's own severity. A finding that is less severe than its rule never becomes more severe than
    // it said. A finding that is more severe (a refusal by a rule that holds) stays so unless the clinic lowered the rule.
    private RuleSeverity Grade(RuleDescriptor rule, RuleSeverity? severity)
    {
        if (_grade is not { } grade)
        {
            return severity ?? rule.Severity;
        }

        return severity is not { } own ? grade
            : own < rule.Severity ? (RuleSeverity)Math.Min((int)own, (int)grade)
            : own > rule.Severity && grade >= rule.Severity ? (RuleSeverity)Math.Max((int)own, (int)grade)
            : grade;
    }

    // A rule's effects limit the severity: a rule that holds nothing cannot require, and a rule that refuses nothing cannot forbid.
    private static RuleSeverity Capped(RuleDescriptor rule, RuleSeverity severity)
    {
        var (refuses, holds) = (false, false);
        foreach (var effect in rule.Effects)
        {
            refuses |= effect.Command is not null;
            holds |= effect.Trigger is not null;
        }

        return severity >= RuleSeverity.Forbidden && refuses ? RuleSeverity.Forbidden
            : severity >= RuleSeverity.Required && holds ? RuleSeverity.Required
            : severity >= RuleSeverity.Required ? RuleSeverity.Advice
            : severity;
    }
}
