using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that a reaction ended.</summary>
/// <remarks>Results from <see cref="ResolveReaction"/>.</remarks>
public sealed record ReactionResolved : EpisodeEvent
{
    [JsonConstructor]
    internal ReactionResolved()
    {
    }

    /// <summary>The id of the reaction.</summary>
    public required FactId Reaction { get; init; }

    /// <summary>The clinician who cleared the reaction, or null if no clinician did.</summary>
    public Professional? By { get; init; }
}
