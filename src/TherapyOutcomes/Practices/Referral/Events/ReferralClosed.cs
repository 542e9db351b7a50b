using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>A referral was closed.</summary>
/// <remarks>Follows <see cref="CloseReferral"/>. Immutable and thread-safe.</remarks>
public sealed record ReferralClosed : EpisodeEvent
{
    [JsonConstructor]
    internal ReferralClosed()
    {
    }

    /// <summary>The referral.</summary>
    public required FactId Referral { get; init; }
}
