namespace TherapyOutcomes.Rules;

/// <summary>Collects the findings that rules report.</summary>
/// <remarks>Not thread-safe. A sink belongs to a single decision.</remarks>
public sealed class FindingSink
{
    private static readonly DateTimeOffset First = new(RecordLimits.FirstDay, TimeOnly.MinValue, TimeSpan.Zero);
    private static readonly DateTimeOffset Last = new DateTimeOffset(RecordLimits.LastDay.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero).AddMilliseconds(-1);

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
    /// <exception cref="ArgumentException">The severity, the urgency or a piece of evidence is not a valid one.</exception>
    public void Find(FindingDetail detail, params ReadOnlySpan<Evidence> evidence)
    {
        var rule = RequireTurn();
        RequireValid(detail, evidence);
        _findings.Add(new Finding
        {
            Rule = rule,
            Severity = Capped(rule, Grade(rule, detail.Severity)),
            MessageKey = detail.Variant is { } variant ? $"{rule.Id}.{variant}" : rule.Id,
            Evidence = [.. evidence],
            ClearsWith = detail.IsDone ? null : detail.ClearsWith ?? rule.ClearsWith,
            With = detail.IsDone ? null : detail.With,
            DueOn = detail.DueOn is { } day ? RecordLimits.Nearest(day) : null,
            Urgency = detail.Urgency,
            RemindsAtOnce = detail.RemindsAtOnce,
            Matter = detail.Matter,
        });
    }

    /// <summary>
    /// Announces the time at which the rule's findings may change only because time has passed. The worklist evaluates the record again at
    /// that time.
    /// </summary>
    /// <param name="instant">
    /// The earliest such time. A time in the past, or one that no record can hold (<see cref="RecordLimits"/>), is no error: a record is never
    /// evaluated again more than once a day because of it.
    /// </param>
    /// <exception cref="InvalidOperationException">The method is called from outside a rule.</exception>
    public void NotBefore(DateTimeOffset instant)
    {
        RequireTurn();
        if (instant > Last)
        {
            return; // a time at which nothing can be evaluated any more
        }

        var moment = instant < First ? First : RoundedUp(instant.ToUniversalTime());
        if (Earliest is not { } earliest || moment < earliest)
        {
            Earliest = moment;
        }
    }

    internal void Begin(RuleDescriptor rule, RuleSeverity? grade) => (_rule, _grade) = (rule, grade);

    /// <summary>Ends the current rule's turn. What it reports later, such as from another thread, belongs to no decision.</summary>
    internal void End() => _rule = null;

    private RuleDescriptor RequireTurn() => _rule ?? throw new InvalidOperationException("Findings can only be reported from within a rule.");

    private static void RequireValid(FindingDetail detail, ReadOnlySpan<Evidence> evidence)
    {
        if ((detail.Severity is { } severity && !Enum.IsDefined(severity)) || !Enum.IsDefined(detail.Urgency))
        {
            throw new ArgumentException("The severity or the urgency of the finding does not exist.", nameof(detail));
        }

        foreach (var item in evidence)
        {
            if (item.Name is null)
            {
                throw new ArgumentException("A piece of evidence has no name.", nameof(evidence));
            }
        }
    }

    // A summary keeps whole milliseconds. Rounded down, the review would come before the finding. In UTC it is the same whatever offset
    // a fact came with.
    private static DateTimeOffset RoundedUp(DateTimeOffset instant) =>
        WireTime.Truncate(instant) is var whole && whole < instant ? whole.AddMilliseconds(1) : whole;

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
