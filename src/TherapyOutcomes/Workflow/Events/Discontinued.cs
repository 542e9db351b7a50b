using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that care ended without completion.</summary>
/// <remarks>Results from the trigger of the same name.</remarks>
public sealed record Discontinued : StageMoved
{
    [JsonConstructor]
    internal Discontinued()
    {
    }

    /// <summary>A value that specifies why or by whom the care ended.</summary>
    public required DiscontinuationKind Kind { get; init; }

    /// <summary>The reason why the care ended.</summary>
    public required ClientText Reason { get; init; }

    /// <summary>True if care ended because the client died; otherwise, false.</summary>
    [JsonIgnore]
    internal bool IsDeath => Kind == DiscontinuationKind.Died;

    /// <inheritdoc/>
    [JsonIgnore]
    public override WorkflowTrigger Trigger => WorkflowTrigger.Discontinued;
}
