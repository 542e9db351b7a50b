using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>The improvement is sustained.</summary>
/// <remarks>Follows the trigger of the same name. Immutable and thread-safe.</remarks>
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
