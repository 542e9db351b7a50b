using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the practitioner observed whether the client is better.</summary>
/// <remarks>Results from <see cref="ObserveImprovement"/>.</remarks>
public sealed record ImprovementObserved : EpisodeEvent
{
    [JsonConstructor]
    internal ImprovementObserved()
    {
    }

    /// <summary>The id of the observation.</summary>
    public required FactId Observation { get; init; }

    /// <summary>A description of what was observed.</summary>
    public ClientText? Text { get; init; }

    /// <summary>True if the client is better (and still is); otherwise, false.</summary>
    public required bool Holds { get; init; }

    internal override FactReference? NewFact => new FactReference(FactKind.Observation, Observation);
}
