using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that the success was celebrated, or the celebration was declined, and the episode is complete.</summary>
/// <remarks>Results from the trigger of the same name.</remarks>
public sealed record Celebrated : StageMoved
{
    [JsonConstructor]
    internal Celebrated()
    {
    }

    /// <inheritdoc/>
    [JsonIgnore]
    public override WorkflowTrigger Trigger => WorkflowTrigger.Celebrated;
}
