using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>An improvement was found: its own obligations begin.</summary>
/// <remarks>Follows the trigger of the same name. Immutable and thread-safe.</remarks>
public sealed record ImprovementFound : StageMoved
{
    [JsonConstructor]
    internal ImprovementFound()
    {
    }

    /// <summary>The day of the score or observation that showed it.</summary>
    public required DateOnly Day { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override WorkflowTrigger Trigger => WorkflowTrigger.ImprovementFound;
}
