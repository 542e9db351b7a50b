using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that the gain returned within two weeks. The loss was a flare-up, and it counts as the same improvement.</summary>
/// <remarks>Results from the trigger of the same name.</remarks>
public sealed record GainRegained : StageMoved
{
    [JsonConstructor]
    internal GainRegained()
    {
    }

    /// <summary>The day of the score or observation that showed the regained gain.</summary>
    public required DateOnly Day { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override WorkflowTrigger Trigger => WorkflowTrigger.GainRegained;
}
