using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that the client has an open reaction. It holds no words, only what determines the severity.</summary>
/// <remarks>Appended in the same batch as the report in the episode.</remarks>
public sealed record ReactionOpened : ClientEvent
{
    [JsonConstructor]
    internal ReactionOpened()
    {
    }

    /// <summary>The episode in which the reaction was reported.</summary>
    public required EpisodeId Episode { get; init; }

    /// <summary>The id of the reaction in that episode.</summary>
    public required FactId Reaction { get; init; }

    /// <summary>The time at which the reaction began.</summary>
    public required DateTimeOffset Onset { get; init; }

    /// <summary>The intensity of the reaction.</summary>
    public required ReactionIntensity Intensity { get; init; }

    /// <summary>The duration of the reaction as reported.</summary>
    public required ReactionDuration Duration { get; init; }
}
