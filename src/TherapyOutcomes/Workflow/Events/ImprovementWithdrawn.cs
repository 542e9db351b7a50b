using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>A correction took away what the improvement was found by.</summary>
/// <remarks>Follows the trigger of the same name. Immutable and thread-safe.</remarks>
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
