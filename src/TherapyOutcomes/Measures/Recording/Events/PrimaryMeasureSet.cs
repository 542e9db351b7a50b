using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that another measure decides from now on.</summary>
/// <remarks>Results from <see cref="SetPrimaryMeasure"/>.</remarks>
public sealed record PrimaryMeasureSet : EpisodeEvent
{
    [JsonConstructor]
    internal PrimaryMeasureSet()
    {
    }

    /// <summary>The id of the measure, which is in the clinic's catalog.</summary>
    public required MeasureId Measure { get; init; }

    /// <summary>The reason for the change.</summary>
    public required ClientText Reason { get; init; }
}
