using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that the client died. From then on, all of the client's records are silent.</summary>
/// <remarks>Appended in the same batch as the ending in the episode.</remarks>
public sealed record ClientDied : ClientEvent
{
    [JsonConstructor]
    internal ClientDied()
    {
    }

    /// <summary>The episode in which the death was recorded.</summary>
    public required EpisodeId Episode { get; init; }

    /// <summary>The id of the event that ended that episode.</summary>
    public required FactId Ending { get; init; }
}
