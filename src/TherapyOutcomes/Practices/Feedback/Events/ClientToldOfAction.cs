using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the client was told what their feedback led to.</summary>
/// <remarks>Results from <see cref="TellClient"/>.</remarks>
public sealed record ClientToldOfAction : EpisodeEvent
{
    [JsonConstructor]
    internal ClientToldOfAction()
    {
    }

    /// <summary>The id of the feedback request.</summary>
    public required FactId Request { get; init; }

    /// <summary>A description of how the client was told.</summary>
    public required ClientText How { get; init; }
}
