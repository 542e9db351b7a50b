using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>A note was signed by its author.</summary>
/// <remarks>Follows <see cref="SignNote"/>. Immutable and thread-safe.</remarks>
public sealed record NoteSigned : EpisodeEvent
{
    [JsonConstructor]
    internal NoteSigned()
    {
    }

    /// <summary>The note.</summary>
    public required FactId Note { get; init; }
}
