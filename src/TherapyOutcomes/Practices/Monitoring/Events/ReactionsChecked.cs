using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the client was asked about reactions to a session.</summary>
/// <remarks>Results from <see cref="CheckReactions"/>.</remarks>
public sealed record ReactionsChecked : EpisodeEvent
{
    [JsonConstructor]
    internal ReactionsChecked()
    {
    }

    /// <summary>The id of the session that the client was asked about.</summary>
    public required FactId Session { get; init; }

    /// <summary>A value that specifies whether the client had any reactions.</summary>
    public required ReactionsFound Found { get; init; }
}
