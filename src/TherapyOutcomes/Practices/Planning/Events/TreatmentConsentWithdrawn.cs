using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the client withdrew a consent to treatment.</summary>
/// <remarks>Results from <see cref="WithdrawTreatmentConsent"/>.</remarks>
public sealed record TreatmentConsentWithdrawn : EpisodeEvent
{
    [JsonConstructor]
    internal TreatmentConsentWithdrawn()
    {
    }

    /// <summary>The id of the consent.</summary>
    public required FactId Consent { get; init; }
}
