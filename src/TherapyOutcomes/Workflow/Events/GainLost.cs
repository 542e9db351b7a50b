using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that the gain was lost and treatment continues.</summary>
/// <remarks>Results from the trigger of the same name.</remarks>
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
