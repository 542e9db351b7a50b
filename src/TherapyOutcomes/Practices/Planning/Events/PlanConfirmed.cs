using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>The plan of care was reviewed and kept.</summary>
/// <remarks>Follows <see cref="ConfirmPlan"/>. Immutable and thread-safe.</remarks>
public sealed record PlanConfirmed : EpisodeEvent
{
    [JsonConstructor]
    internal PlanConfirmed()
    {
    }

    /// <summary>Why; must not be empty (PLN002).</summary>
    public required ClientText Reason { get; init; }

    /// <summary>The score it rests on; absent = the newest deciding one.</summary>
    public FactId? BasedOn { get; init; }
}
