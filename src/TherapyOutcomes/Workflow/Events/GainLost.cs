using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>The gain is lost: care goes on.</summary>
/// <remarks>Follows the trigger of the same name. Immutable and thread-safe.</remarks>
public sealed record GainLost : StageMoved
{
    [JsonConstructor]
    internal GainLost()
    {
    }

    /// <inheritdoc/>
    [JsonIgnore]
    public override WorkflowTrigger Trigger => WorkflowTrigger.GainLost;
}
