using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the client refused a referral.</summary>
/// <remarks>Results from <see cref="RefuseReferral"/>.</remarks>
public sealed record ReferralRefused : EpisodeEvent
{
    [JsonConstructor]
    internal ReferralRefused()
    {
    }

    /// <summary>The id of the referral.</summary>
    public required FactId Referral { get; init; }

    /// <summary>The person who refused the referral, which is always the client.</summary>
    public required RefusedBy By { get; init; }

    /// <summary>The reason for the refusal.</summary>
    public required ClientText Reason { get; init; }
}
