using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>The client was told what their feedback led to.</summary>
/// <remarks>Follows <see cref="TellClient"/>. Immutable and thread-safe.</remarks>
public sealed record ClientToldOfAction : EpisodeEvent
{
    [JsonConstructor]
    internal ClientToldOfAction()
    {
    }

    /// <summary>The request.</summary>
    public required FactId Request { get; init; }

    /// <summary>How they were told.</summary>
    public required ClientText How { get; init; }
}
