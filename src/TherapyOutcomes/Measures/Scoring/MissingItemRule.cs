namespace TherapyOutcomes.Measures;

/// <summary>The rule for items that a client leaves unanswered, with an indication of how well it is backed by evidence.</summary>
public sealed record MissingItemRule
{
    /// <summary>Creates a rule for missing items.</summary>
    /// <param name="rule">A description of the rule.</param>
    /// <param name="mark">An indication of how well the rule is backed by evidence.</param>
    public MissingItemRule(string rule, EvidenceMark mark) => (Rule, Mark) = (rule, mark);

    /// <summary>A description of the rule.</summary>
    public string Rule { get; init; }

    /// <summary>An indication of how well the rule is backed by evidence.</summary>
    public EvidenceMark Mark { get; init; }
}
