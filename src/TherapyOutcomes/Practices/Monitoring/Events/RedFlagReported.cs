using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>A red flag was reported.</summary>
/// <remarks>Follows <see cref="ReportRedFlag"/>. Immutable and thread-safe.</remarks>
public sealed record RedFlagReported : EpisodeEvent
{
    [JsonConstructor]
    internal RedFlagReported()
    {
    }

    /// <summary>A kind of the catalogue, or <c>other</c>.</summary>
    public required RedFlagId Flag { get; init; }

    /// <summary>What was seen or said.</summary>
    public required ClientText Detail { get; init; }
}
