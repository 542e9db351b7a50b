using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Maintenance was agreed on.</summary>
/// <remarks>Follows <see cref="AgreeMaintenance"/>. Immutable and thread-safe.</remarks>
public sealed record MaintenanceAgreed : EpisodeEvent
{
    [JsonConstructor]
    internal MaintenanceAgreed()
    {
    }

    /// <summary>Weeks between sessions, 1 to 104.</summary>
    public required int EveryWeeks { get; init; }

    /// <summary>The last day it is agreed for.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Who proposed it.</summary>
    public required ProposedBy ProposedBy { get; init; }
}
