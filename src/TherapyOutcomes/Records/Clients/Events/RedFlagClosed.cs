using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that the reports of a red flag up to this time were cleared.</summary>
/// <remarks>Appended in the same batch as the clearance in the episode.</remarks>
public sealed record RedFlagClosed : ClientEvent
{
    [JsonConstructor]
    internal RedFlagClosed()
    {
    }

    /// <summary>The kind of red flag.</summary>
    public required RedFlagId Flag { get; init; }
}
