using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>The gain is back within two weeks: a flare-up, the same improvement.</summary>
/// <remarks>Follows the trigger of the same name. Immutable and thread-safe.</remarks>
public sealed record GainRegained : StageMoved
{
    [JsonConstructor]
    internal GainRegained()
    {
    }

    /// <summary>The day of the score or observation that showed it.</summary>
    public required DateOnly Day { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override WorkflowTrigger Trigger => WorkflowTrigger.GainRegained;
}
