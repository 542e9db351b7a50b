using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>The success was celebrated, or the client declined.</summary>
/// <remarks>Follows <see cref="Celebrate"/>. Immutable and thread-safe.</remarks>
public sealed record SuccessCelebrated : EpisodeEvent
{
    [JsonConstructor]
    internal SuccessCelebrated()
    {
    }

    /// <summary>How.</summary>
    public required CelebrationKind Kind { get; init; }

    /// <summary>The words used.</summary>
    public required ClientText Message { get; init; }

    /// <summary>Who sees it.</summary>
    public required Audience Audience { get; init; }
}
