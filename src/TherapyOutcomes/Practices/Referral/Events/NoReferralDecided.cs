using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that no referral is needed.</summary>
/// <remarks>Results from <see cref="DecideNoReferral"/>.</remarks>
public sealed record NoReferralDecided : EpisodeEvent
{
    [JsonConstructor]
    internal NoReferralDecided()
    {
    }

    /// <summary>The reason why no referral is needed.</summary>
    public required ClientText Reason { get; init; }
}
