using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the plan of care was changed. Parts that are null stayed as they were.</summary>
/// <remarks>Results from <see cref="AdjustPlan"/>.</remarks>
public sealed record PlanAdjusted : EpisodeEvent
{
    [JsonConstructor]
    internal PlanAdjusted()
    {
    }

    /// <summary>The techniques to use.</summary>
    public ImmutableArray<Term>? Techniques { get; init; }

    /// <summary>The length of a session in minutes, from 1 to 600.</summary>
    public int? Minutes { get; init; }

    /// <summary>The number of sessions per week, greater than 0. A value of 0.5 means every second week.</summary>
    public decimal? SessionsPerWeek { get; init; }

    /// <summary>The length of the plan in weeks, from 1 to 104.</summary>
    public int? Weeks { get; init; }

    /// <summary>The reason for the change.</summary>
    public required ClientText Reason { get; init; }

    /// <summary>
    /// The id of the score that caused the change: the score that the command named, or otherwise the newest deciding score. Null if
    /// there was none.
    /// </summary>
    public FactId? BasedOn { get; init; }
}
