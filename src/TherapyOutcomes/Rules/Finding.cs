using System.Collections.Immutable;

namespace TherapyOutcomes.Rules;

/// <summary>What a rule found.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record Finding
{
    internal Finding()
    {
    }

    /// <summary>The rule.</summary>
    public required RuleDescriptor Rule { get; init; }

    /// <summary>How much it weighs, by the clinic's policy.</summary>
    public required RuleSeverity Severity { get; init; }

    /// <summary>The key of its message; arguments are the evidence.</summary>
    public required string MessageKey { get; init; }

    /// <summary>The inputs it rests on.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>The command that clears it, or null.</summary>
    public string? ClearsWith { get; init; }

    /// <summary>By when, or null for no particular day.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>How urgent clearing it is.</summary>
    public Urgency Urgency { get; init; }
}
