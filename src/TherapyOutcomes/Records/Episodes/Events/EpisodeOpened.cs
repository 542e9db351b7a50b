using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that an episode of care began.</summary>
/// <remarks>Results from <see cref="OpenEpisode"/>.</remarks>
public sealed record EpisodeOpened : EpisodeEvent
{
    [JsonConstructor]
    internal EpisodeOpened()
    {
    }

    /// <summary>The id of the client.</summary>
    public required ClientId Client { get; init; }

    /// <summary>The id of the treating practitioner.</summary>
    public required PractitionerId Practitioner { get; init; }

    /// <summary>The complaint in words.</summary>
    public required ClientText Complaint { get; init; }

    /// <summary>The deciding measure, from the clinic's catalog.</summary>
    public required MeasureId PrimaryMeasure { get; init; }

    /// <summary>A value that specifies how long the complaint has lasted.</summary>
    public required Chronicity Chronicity { get; init; }

    /// <summary>The first plan of care, or null if there was none yet.</summary>
    public PlanOfCare? Plan { get; init; }
}
