using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>The practitioner observed whether the client is better.</summary>
/// <remarks>Follows <see cref="ObserveImprovement"/>. Immutable and thread-safe.</remarks>
public sealed record ImprovementObserved : EpisodeEvent
{
    [JsonConstructor]
    internal ImprovementObserved()
    {
    }

    /// <summary>The observation's id.</summary>
    public required FactId Observation { get; init; }

    /// <summary>What was observed.</summary>
    public ClientText? Text { get; init; }

    /// <summary>Whether the client is better (and still is).</summary>
    public required bool Holds { get; init; }
}
