using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that a referral was closed.</summary>
/// <remarks>Results from <see cref="CloseReferral"/>.</remarks>
public sealed record ReferralClosed : EpisodeEvent
{
    [JsonConstructor]
    internal ReferralClosed()
    {
    }

    /// <summary>The id of the referral.</summary>
    public required FactId Referral { get; init; }
}
