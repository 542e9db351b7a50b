using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the client and the practitioner agreed on a goal.</summary>
/// <remarks>Results from <see cref="SetGoal"/>.</remarks>
public sealed record GoalSet : EpisodeEvent
{
    [JsonConstructor]
    internal GoalSet()
    {
    }

    /// <summary>The id of the new goal.</summary>
    public required FactId Goal { get; init; }

    /// <summary>The goal in the client's words.</summary>
    public required ClientText Text { get; init; }

    /// <summary>The measure that shows when the goal is met, or null if there is none.</summary>
    public MeasureId? Measure { get; init; }

    /// <summary>The score to reach, in the unit of the measure, or null if there is none.</summary>
    public decimal? Target { get; init; }

    internal override FactReference? NewFact => new FactReference(FactKind.Goal, Goal);
}
