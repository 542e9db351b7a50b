using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that the improvement was discussed with the client and understood.</summary>
/// <remarks>Results from the trigger of the same name.</remarks>
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
