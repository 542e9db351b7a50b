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

    /// <summary>The reason for keeping the plan.</summary>
    public required ClientText Reason { get; init; }

    /// <summary>
    /// The id of the score that the decision is based on: the score that the command named, or otherwise the newest deciding score.
    /// Null if there was none.
    /// </summary>
    public FactId? BasedOn { get; init; }
}
