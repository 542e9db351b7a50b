using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>A note of the improvement was written or its draft replaced.</summary>
/// <remarks>Follows <see cref="DocumentImprovement"/>. Immutable and thread-safe.</remarks>
public sealed record ImprovementDocumented : EpisodeEvent
{
    [JsonConstructor]
    internal ImprovementDocumented()
    {
    }

    /// <summary>The note's id.</summary>
    public required FactId Note { get; init; }

    /// <summary>What the client reports.</summary>
    public required ClientText Subjective { get; init; }

    /// <summary>What the practitioner found.</summary>
    public required ClientText Objective { get; init; }

    /// <summary>What it means.</summary>
    public required ClientText Assessment { get; init; }

    /// <summary>What comes next.</summary>
    public required ClientText Plan { get; init; }
}
