using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that the plan of care was reviewed after the improvement.</summary>
/// <remarks>Results from the trigger of the same name.</remarks>
public sealed record PlanSettled : StageMoved
{
    [JsonConstructor]
    internal PlanSettled()
    {
    }

    /// <inheritdoc/>
    [JsonIgnore]
    public override WorkflowTrigger Trigger => WorkflowTrigger.PlanSettled;
}
