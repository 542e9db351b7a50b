using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>No referral is needed.</summary>
/// <remarks>Follows <see cref="DecideNoReferral"/>. Immutable and thread-safe.</remarks>
public sealed record NoReferralDecided : EpisodeEvent
{
    [JsonConstructor]
    internal NoReferralDecided()
    {
    }

    /// <summary>Why none is needed.</summary>
    public required ClientText Reason { get; init; }
}
