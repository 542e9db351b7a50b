using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>A concern was resolved.</summary>
/// <remarks>Follows <see cref="ResolveConcern"/>. Immutable and thread-safe.</remarks>
public sealed record ConcernResolved : EpisodeEvent
{
    [JsonConstructor]
    internal ConcernResolved()
    {
    }

    /// <summary>The concern.</summary>
    public required FactId Concern { get; init; }

    /// <summary>How.</summary>
    public required ClientText How { get; init; }
}
