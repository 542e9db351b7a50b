using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that a reaction ended.</summary>
/// <remarks>Appended in the same batch as the event in the episode that ends the reaction.</remarks>
public sealed record ReactionClosed : ClientEvent
{
    [JsonConstructor]
    internal ReactionClosed()
    {
    }

    /// <summary>The episode in which the reaction was reported.</summary>
    public required EpisodeId Episode { get; init; }

    /// <summary>The id of the reaction in that episode.</summary>
    public required FactId Reaction { get; init; }

    /// <summary>True if the reaction was major, so that it held the client's episodes until now; otherwise, false.</summary>
    public required bool WasMajor { get; init; }
}
