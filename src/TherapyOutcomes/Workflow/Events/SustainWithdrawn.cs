using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that the improvement turned out never to have been sustained.</summary>
/// <remarks>Results from the trigger of the same name.</remarks>
public sealed record SustainWithdrawn : StageMoved
{
    [JsonConstructor]
    internal SustainWithdrawn()
    {
    }

    /// <inheritdoc/>
    [JsonIgnore]
    public override WorkflowTrigger Trigger => WorkflowTrigger.SustainWithdrawn;
}
