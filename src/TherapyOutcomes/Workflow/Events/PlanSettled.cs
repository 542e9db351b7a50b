using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>The plan of care is reviewed since the improvement.</summary>
/// <remarks>Follows the trigger of the same name. Immutable and thread-safe.</remarks>
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
