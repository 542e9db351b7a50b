using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Care goes on in a new cycle with a new baseline.</summary>
/// <remarks>Follows the trigger of the same name. Immutable and thread-safe.</remarks>
public sealed record Resumed : StageMoved
{
    [JsonConstructor]
    internal Resumed()
    {
    }

    /// <summary>Why.</summary>
    public required ClientText Reason { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override WorkflowTrigger Trigger => WorkflowTrigger.Resumed;
}
