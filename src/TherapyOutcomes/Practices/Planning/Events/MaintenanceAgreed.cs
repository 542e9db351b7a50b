using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the client and the practitioner agreed on maintenance sessions.</summary>
/// <remarks>Results from <see cref="AgreeMaintenance"/>.</remarks>
public sealed record MaintenanceAgreed : EpisodeEvent
{
    [JsonConstructor]
    internal MaintenanceAgreed()
    {
    }

    /// <summary>The number of weeks between sessions, from 1 to 104.</summary>
    public required int EveryWeeks { get; init; }

    /// <summary>The last day of the agreement.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The person who proposed maintenance.</summary>
    public required ProposedBy ProposedBy { get; init; }
}
