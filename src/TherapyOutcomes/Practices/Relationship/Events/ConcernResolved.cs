using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that a concern was resolved.</summary>
/// <remarks>Results from <see cref="ResolveConcern"/>.</remarks>
public sealed record ConcernResolved : EpisodeEvent
{
    [JsonConstructor]
    internal ConcernResolved()
    {
    }

    /// <summary>The id of the concern.</summary>
    public required FactId Concern { get; init; }

    /// <summary>A description of how the concern was resolved.</summary>
    public required ClientText How { get; init; }
}
