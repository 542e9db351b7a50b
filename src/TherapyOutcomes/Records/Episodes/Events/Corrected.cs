using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that a fact was corrected.</summary>
/// <remarks>Results from <see cref="Correct"/>.</remarks>
public sealed record Corrected : EpisodeEvent
{
    [JsonConstructor]
    internal Corrected()
    {
    }

    /// <summary>The id of the corrected fact.</summary>
    public required FactId What { get; init; }

    /// <summary>The reason for the correction.</summary>
    public required ClientText Reason { get; init; }

    /// <summary>The correct value of a score. If null, the fact was withdrawn.</summary>
    public decimal? Replacement { get; init; }
}
