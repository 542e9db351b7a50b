using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>How far a goal is met was recorded.</summary>
/// <remarks>Follows <see cref="RecordGoal"/>. Immutable and thread-safe.</remarks>
public sealed record GoalRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal GoalRecorded()
    {
    }

    /// <summary>The goal.</summary>
    public required FactId Goal { get; init; }

    /// <summary>How far it is met.</summary>
    public required GoalMet Met { get; init; }
}
