using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that an improvement was found and that its obligations begin.</summary>
/// <remarks>Results from the trigger of the same name.</remarks>
public sealed record ImprovementFound : StageMoved
{
    [JsonConstructor]
    internal ImprovementFound()
    {
    }

    /// <summary>The day of the score or observation that showed the improvement.</summary>
    public required DateOnly Day { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override WorkflowTrigger Trigger => WorkflowTrigger.ImprovementFound;
}
