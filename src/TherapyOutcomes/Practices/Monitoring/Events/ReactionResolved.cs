using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>A reaction ended.</summary>
/// <remarks>Follows <see cref="ResolveReaction"/>. Immutable and thread-safe.</remarks>
public sealed record ReactionResolved : EpisodeEvent
{
    [JsonConstructor]
    internal ReactionResolved()
    {
    }

    /// <summary>The reaction.</summary>
    public required FactId Reaction { get; init; }

    /// <summary>The clinician who cleared it.</summary>
    public Professional? By { get; init; }
}
