using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>A referral was sent.</summary>
/// <remarks>Follows <see cref="SendReferral"/>. Immutable and thread-safe.</remarks>
public sealed record ReferralSent : EpisodeEvent
{
    [JsonConstructor]
    internal ReferralSent()
    {
    }

    /// <summary>The referral.</summary>
    public required FactId Referral { get; init; }

    /// <summary>What went with it, identity included.</summary>
    public required ImmutableArray<DisclosureScope> Scope { get; init; }

    /// <summary>Whether it went out as an emergency, without consent.</summary>
    public required bool WithoutConsent { get; init; }
}
