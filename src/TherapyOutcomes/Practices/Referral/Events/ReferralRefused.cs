using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>The client refused a referral.</summary>
/// <remarks>Follows <see cref="RefuseReferral"/>. Immutable and thread-safe.</remarks>
public sealed record ReferralRefused : EpisodeEvent
{
    [JsonConstructor]
    internal ReferralRefused()
    {
    }

    /// <summary>The referral.</summary>
    public required FactId Referral { get; init; }

    /// <summary>Who refuses it: the client.</summary>
    public required RefusedBy By { get; init; }

    /// <summary>Why.</summary>
    public required ClientText Reason { get; init; }
}
