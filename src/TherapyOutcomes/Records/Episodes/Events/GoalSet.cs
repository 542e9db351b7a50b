using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>A goal was agreed on.</summary>
/// <remarks>Follows <see cref="SetGoal"/>. Immutable and thread-safe.</remarks>
public sealed record GoalSet : EpisodeEvent
{
    [JsonConstructor]
    internal GoalSet()
    {
    }

    /// <summary>The new goal's id.</summary>
    public required FactId Goal { get; init; }

    /// <summary>The goal in the client's words.</summary>
    public required ClientText Text { get; init; }

    /// <summary>A measure that tells when it is met.</summary>
    public MeasureId? Measure { get; init; }

    /// <summary>The score to reach, in the measure's unit.</summary>
    public decimal? Target { get; init; }
}
