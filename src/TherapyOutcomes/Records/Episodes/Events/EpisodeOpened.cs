using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>An episode of care began.</summary>
/// <remarks>Follows <see cref="OpenEpisode"/>. Immutable and thread-safe.</remarks>
public sealed record EpisodeOpened : EpisodeEvent
{
    [JsonConstructor]
    internal EpisodeOpened()
    {
    }

    /// <summary>The client.</summary>
    public required ClientId Client { get; init; }

    /// <summary>The treating practitioner.</summary>
    public required PractitionerId Practitioner { get; init; }

    /// <summary>What the client came with, in words.</summary>
    public required ClientText Complaint { get; init; }

    /// <summary>The measure that decides; of the clinic's catalogue.</summary>
    public required MeasureId PrimaryMeasure { get; init; }

    /// <summary>How long the complaint has lasted.</summary>
    public required Chronicity Chronicity { get; init; }

    /// <summary>The first plan of care.</summary>
    public PlanOfCare? Plan { get; init; }
}
