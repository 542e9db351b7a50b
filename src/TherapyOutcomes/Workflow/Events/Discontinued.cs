using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Care ended without completion.</summary>
/// <remarks>Follows the trigger of the same name. Immutable and thread-safe.</remarks>
public sealed record Discontinued : StageMoved
{
    [JsonConstructor]
    internal Discontinued()
    {
    }

    /// <summary>Who ended it.</summary>
    public required DiscontinuationKind Kind { get; init; }

    /// <summary>Why.</summary>
    public required ClientText Reason { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override WorkflowTrigger Trigger => WorkflowTrigger.Discontinued;
}
