using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that an ending because of the client's death was taken back, for example because it was recorded for the wrong client.</summary>
/// <remarks>Appended in the same batch as the correction in the episode.</remarks>
public sealed record ClientDeathWithdrawn : ClientEvent
{
    [JsonConstructor]
    internal ClientDeathWithdrawn()
    {
    }

    /// <summary>The episode in which the death had been recorded.</summary>
    public required EpisodeId Episode { get; init; }

    /// <summary>The id of the event that had ended that episode.</summary>
    public required FactId Ending { get; init; }
}
