using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that a legal hold has ended.</summary>
/// <remarks>Results from <see cref="ReleaseErasure"/>.</remarks>
public sealed record ErasureReleased : ClientEvent
{
    [JsonConstructor]
    internal ErasureReleased()
    {
    }

    /// <summary>The id of the hold.</summary>
    public required FactId Hold { get; init; }

    /// <summary>The reason for ending the hold.</summary>
    public required ClientText Reason { get; init; }
}
