using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>The improvement is discussed and understood.</summary>
/// <remarks>Follows the trigger of the same name. Immutable and thread-safe.</remarks>
public sealed record ClientInformed : StageMoved
{
    [JsonConstructor]
    internal ClientInformed()
    {
    }

    /// <inheritdoc/>
    [JsonIgnore]
    public override WorkflowTrigger Trigger => WorkflowTrigger.ClientInformed;
}
