using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that it was decided whether the client should see another professional.</summary>
/// <remarks>Results from the trigger of the same name.</remarks>
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
