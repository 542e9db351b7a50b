using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that an ending because of the client's death was taken back. The episode is again in the stage before it.</summary>
/// <remarks>Results from the trigger of the same name.</remarks>
public sealed record EndingWithdrawn : StageMoved
{
    [JsonConstructor]
    internal EndingWithdrawn()
    {
    }

    /// <inheritdoc/>
    [JsonIgnore]
    public override WorkflowTrigger Trigger => WorkflowTrigger.EndingWithdrawn;
}
