using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records to what extent a goal was met.</summary>
/// <remarks>Results from <see cref="RecordGoal"/>.</remarks>
public sealed record GoalRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal GoalRecorded()
    {
    }

    /// <summary>The id of the goal.</summary>
    public required FactId Goal { get; init; }

    /// <summary>The extent to which the goal was met.</summary>
    public required GoalAttainment Met { get; init; }
}
