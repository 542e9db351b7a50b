using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that the improvement was documented in a complete, signed note.</summary>
/// <remarks>Results from the trigger of the same name.</remarks>
public sealed record Documented : StageMoved
{
    [JsonConstructor]
    internal Documented()
    {
    }

    /// <inheritdoc/>
    [JsonIgnore]
    public override WorkflowTrigger Trigger => WorkflowTrigger.Documented;
}
