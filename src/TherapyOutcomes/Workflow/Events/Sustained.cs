using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that the improvement was sustained.</summary>
/// <remarks>Results from the trigger of the same name.</remarks>
public sealed record Sustained : StageMoved
{
    [JsonConstructor]
    internal Sustained()
    {
    }

    /// <inheritdoc/>
    [JsonIgnore]
    public override WorkflowTrigger Trigger => WorkflowTrigger.Sustained;
}
