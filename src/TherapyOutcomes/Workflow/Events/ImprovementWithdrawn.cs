using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that a correction removed the basis of the improvement.</summary>
/// <remarks>Results from the trigger of the same name.</remarks>
public sealed record ImprovementWithdrawn : StageMoved
{
    [JsonConstructor]
    internal ImprovementWithdrawn()
    {
    }

    /// <inheritdoc/>
    [JsonIgnore]
    public override WorkflowTrigger Trigger => WorkflowTrigger.ImprovementWithdrawn;
}
