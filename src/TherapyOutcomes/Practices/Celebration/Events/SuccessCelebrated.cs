using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the success was celebrated or that the client declined.</summary>
/// <remarks>Results from <see cref="Celebrate"/>.</remarks>
public sealed record SuccessCelebrated : EpisodeEvent
{
    [JsonConstructor]
    internal SuccessCelebrated()
    {
    }

    /// <summary>The way in which the success was celebrated.</summary>
    public required CelebrationKind Kind { get; init; }

    /// <summary>The message to the client.</summary>
    public required ClientText Message { get; init; }

    /// <summary>The audience that sees the celebration.</summary>
    public required CelebrationAudience Audience { get; init; }
}
