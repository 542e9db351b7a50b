using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that care was resumed in a new cycle with a new baseline.</summary>
/// <remarks>Results from the trigger of the same name.</remarks>
public sealed record Resumed : StageMoved
{
    [JsonConstructor]
    internal Resumed()
    {
    }

    /// <summary>The reason for resuming care.</summary>
    public required ClientText Reason { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override WorkflowTrigger Trigger => WorkflowTrigger.Resumed;
}
