using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>A fact was corrected.</summary>
/// <remarks>Follows <see cref="Correct"/>. Immutable and thread-safe.</remarks>
public sealed record Corrected : EpisodeEvent
{
    [JsonConstructor]
    internal Corrected()
    {
    }

    /// <summary>The fact to correct.</summary>
    public required FactId What { get; init; }

    /// <summary>Why it is corrected.</summary>
    public required ClientText Reason { get; init; }

    /// <summary>The right value of a score; absent takes the fact back.</summary>
    public decimal? Replacement { get; init; }
}
