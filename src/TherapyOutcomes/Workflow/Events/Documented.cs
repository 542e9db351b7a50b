using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>The improvement is documented: a complete, signed note.</summary>
/// <remarks>Follows the trigger of the same name. Immutable and thread-safe.</remarks>
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
