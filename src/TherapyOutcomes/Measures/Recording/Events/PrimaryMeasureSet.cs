using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Another measure decides from now on.</summary>
/// <remarks>Follows <see cref="SetPrimaryMeasure"/>. Immutable and thread-safe.</remarks>
public sealed record PrimaryMeasureSet : EpisodeEvent
{
    [JsonConstructor]
    internal PrimaryMeasureSet()
    {
    }

    /// <summary>The measure; of the clinic's catalogue.</summary>
    public required MeasureId Measure { get; init; }

    /// <summary>Why.</summary>
    public required ClientText Reason { get; init; }
}
