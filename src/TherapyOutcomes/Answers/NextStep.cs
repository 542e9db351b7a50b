using System.Collections.Immutable;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes;

/// <summary>Something to do: what, by when, and why.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record NextStep
{
    internal NextStep()
    {
    }

    /// <summary>The command that does it, such as <c>sign-note</c>.</summary>
    public required string Command { get; init; }

    /// <summary>The practice it serves.</summary>
    public required Practice Practice { get; init; }

    /// <summary>By when; its day ends at 24:00 in the clinic's time zone.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>How urgent.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>The rule that asks for it.</summary>
    public required string Rule { get; init; }

    /// <summary>The key of the reason; arguments are the evidence.</summary>
    public required string MessageKey { get; init; }

    /// <summary>The inputs the reason rests on.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    internal static NextStep Of(Finding finding, DateOnly today) => new()
    {
        Command = finding.ClearsWith!,
        Practice = finding.Rule.Practice,
        DueOn = finding.DueOn ?? today,
        Urgency = finding.Urgency,
        Rule = finding.Rule.Id,
        MessageKey = finding.MessageKey,
        Evidence = finding.Evidence,
    };
}
