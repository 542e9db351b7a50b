using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>The success is celebrated (or declined): the episode is complete.</summary>
/// <remarks>Follows the trigger of the same name. Immutable and thread-safe.</remarks>
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
