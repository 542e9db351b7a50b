using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that another practitioner took over the episode.</summary>
/// <remarks>Results from <see cref="TransferEpisode"/>.</remarks>
public sealed record EpisodeTransferred : EpisodeEvent
{
    [JsonConstructor]
    internal EpisodeTransferred()
    {
    }

    /// <summary>The practitioner who took over.</summary>
    public required PractitionerId To { get; init; }

    /// <summary>The reason for the transfer.</summary>
    public required ClientText Reason { get; init; }
}
