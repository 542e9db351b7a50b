using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>The plan of care was changed.</summary>
/// <remarks>Follows <see cref="AdjustPlan"/>. Immutable and thread-safe.</remarks>
public sealed record PlanAdjusted : EpisodeEvent
{
    [JsonConstructor]
    internal PlanAdjusted()
    {
    }

    /// <summary>The techniques.</summary>
    public ImmutableArray<Term>? Techniques { get; init; }

    /// <summary>The length of a session in minutes, 1 to 600.</summary>
    public int? Minutes { get; init; }

    /// <summary>Sessions per week, above 0; 0.5 is every second week.</summary>
    public decimal? SessionsPerWeek { get; init; }

    /// <summary>For how many weeks, 1 to 104.</summary>
    public int? Weeks { get; init; }

    /// <summary>Why; must not be empty (PLN002).</summary>
    public required ClientText Reason { get; init; }

    /// <summary>The score that caused the change; absent = the newest deciding one.</summary>
    public FactId? BasedOn { get; init; }
}
