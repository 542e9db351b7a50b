using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>The client was asked about reactions.</summary>
/// <remarks>Follows <see cref="CheckReactions"/>. Immutable and thread-safe.</remarks>
public sealed record ReactionsChecked : EpisodeEvent
{
    [JsonConstructor]
    internal ReactionsChecked()
    {
    }

    /// <summary>The session asked about.</summary>
    public required FactId Session { get; init; }

    /// <summary>Whether there were any.</summary>
    public required ReactionsFound Found { get; init; }
}
