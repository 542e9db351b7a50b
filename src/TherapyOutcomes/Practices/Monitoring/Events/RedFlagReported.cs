using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that a red flag was reported.</summary>
/// <remarks>Results from <see cref="ReportRedFlag"/>.</remarks>
public sealed record RedFlagReported : EpisodeEvent
{
    [JsonConstructor]
    internal RedFlagReported()
    {
    }

    /// <summary>A kind of red flag from the catalog, or <c>other</c>.</summary>
    public required RedFlagId Flag { get; init; }

    /// <summary>A description of what was seen or said.</summary>
    public required ClientText Detail { get; init; }

    /// <summary>
    /// An urgency above that of the catalog, or null if that of the catalog applies. It can be raised but never lowered.
    /// </summary>
    public Urgency? Urgency { get; init; }
}
