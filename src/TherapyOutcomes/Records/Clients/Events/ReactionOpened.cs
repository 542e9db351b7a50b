using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>A reaction is open for the client; no words, only what decides its severity.</summary>
/// <remarks>Appended in one batch with the report in the episode. Immutable and thread-safe.</remarks>
public sealed record ReactionOpened : ClientEvent
{
    [JsonConstructor]
    internal ReactionOpened()
    {
    }

    /// <summary>The episode in which it was reported.</summary>
    public required EpisodeId Episode { get; init; }

    /// <summary>The reaction in that episode.</summary>
    public required FactId Reaction { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Onset { get; init; }

    /// <summary>How strong it is.</summary>
    public required ReactionIntensity Intensity { get; init; }

    /// <summary>How long it was said to last.</summary>
    public required ReactionDuration Duration { get; init; }
}
