using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that a referral was sent.</summary>
/// <remarks>Results from <see cref="SendReferral"/>.</remarks>
public sealed record ReferralSent : EpisodeEvent
{
    [JsonConstructor]
    internal ReferralSent()
    {
    }

    /// <summary>The id of the referral.</summary>
    public required FactId Referral { get; init; }

    /// <summary>The information that was sent with the referral, including the client's identity.</summary>
    public required ImmutableArray<DisclosureScope> Scope { get; init; }

    /// <summary>True if the referral was sent as an emergency without consent; otherwise, false.</summary>
    public required bool WithoutConsent { get; init; }
}
