namespace TherapyOutcomes.Rules;

/// <summary>Takes what rules find.</summary>
/// <remarks>Belongs to one decision; not thread-safe.</remarks>
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

    /// <summary>Reports a finding of the rule that is being asked.</summary>
    /// <param name="evidence">The inputs it rests on; they fill the message's places.</param>
    public void Find(params ReadOnlySpan<Evidence> evidence) => Find(default, evidence);

    /// <summary>Reports a finding that differs from the rule's descriptor.</summary>
    /// <param name="detail">What differs.</param>
    /// <param name="evidence">The inputs it rests on; they fill the message's places.</param>
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

    /// <summary>Tells when the rule's answer may change by time alone, so that the worklist looks again then.</summary>
    /// <param name="instant">The earliest such time.</param>
    public void NotBefore(DateTimeOffset instant)
    {
        if (Earliest is not { } earliest || instant < earliest)
        {
            Earliest = instant;
        }
    }

    internal void Begin(RuleDescriptor rule, RuleSeverity? grade) => (_rule, _grade) = (rule, grade);

    // A clinic's grade replaces the rule's own. A finding that weighs less than its rule stays no heavier than it said;
    // one that weighs more (a refusal by a rule that holds) does so unless the rule was lowered.
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

    // A finding weighs no more than its rule's effects can bear: what holds nothing is not required, what refuses nothing not forbidden.
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
