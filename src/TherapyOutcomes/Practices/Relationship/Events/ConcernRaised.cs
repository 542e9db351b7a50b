using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>The client raised a concern.</summary>
/// <remarks>Follows <see cref="RaiseConcern"/>. Immutable and thread-safe.</remarks>
public sealed record ConcernRaised : EpisodeEvent
{
    [JsonConstructor]
    internal ConcernRaised()
    {
    }

    /// <summary>The new concern's id.</summary>
    public required FactId Concern { get; init; }

    /// <summary>The concern.</summary>
    public required ClientText Text { get; init; }
}
