using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the plan of care was reviewed and stays as it is.</summary>
/// <remarks>Results from <see cref="ConfirmPlan"/>.</remarks>
public sealed record PlanConfirmed : EpisodeEvent
{
    [JsonConstructor]
    internal PlanConfirmed()
    {
    }

    /// <summary>The reason for keeping the plan. It must not be blank (PLN002).</summary>
    public required ClientText Reason { get; init; }

    /// <summary>The score it rests on; absent = the newest deciding one.</summary>
    public FactId? BasedOn { get; init; }
}
