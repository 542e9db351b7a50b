using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>A reaction ended.</summary>
/// <remarks>Appended in one batch with the end in the episode. Immutable and thread-safe.</remarks>
public sealed record ReactionClosed : ClientEvent
{
    [JsonConstructor]
    internal ReactionClosed()
    {
    }

    /// <summary>The episode in which it was reported.</summary>
    public required EpisodeId Episode { get; init; }

    /// <summary>The reaction in that episode.</summary>
    public required FactId Reaction { get; init; }
}
