using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Another practitioner took over.</summary>
/// <remarks>Follows <see cref="TransferEpisode"/>. Immutable and thread-safe.</remarks>
public sealed record EpisodeTransferred : EpisodeEvent
{
    [JsonConstructor]
    internal EpisodeTransferred()
    {
    }

    /// <summary>The practitioner who takes over.</summary>
    public required PractitionerId To { get; init; }

    /// <summary>Why.</summary>
    public required ClientText Reason { get; init; }
}
