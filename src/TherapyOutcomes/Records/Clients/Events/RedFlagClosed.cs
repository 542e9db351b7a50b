using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>A red flag was cleared.</summary>
/// <remarks>Appended in one batch with the clearance in the episode. Immutable and thread-safe.</remarks>
public sealed record RedFlagClosed : ClientEvent
{
    [JsonConstructor]
    internal RedFlagClosed()
    {
    }

    /// <summary>The kind.</summary>
    public required RedFlagId Flag { get; init; }
}
