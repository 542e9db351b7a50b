using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>It is settled whether the client needs anybody else.</summary>
/// <remarks>Follows the trigger of the same name. Immutable and thread-safe.</remarks>
public sealed record ReferralSettled : StageMoved
{
    [JsonConstructor]
    internal ReferralSettled()
    {
    }

    /// <inheritdoc/>
    [JsonIgnore]
    public override WorkflowTrigger Trigger => WorkflowTrigger.ReferralSettled;
}
