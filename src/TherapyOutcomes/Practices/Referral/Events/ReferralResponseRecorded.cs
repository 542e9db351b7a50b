using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>A referral was answered.</summary>
/// <remarks>Follows <see cref="RecordReferralResponse"/>. Immutable and thread-safe.</remarks>
public sealed record ReferralResponseRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal ReferralResponseRecorded()
    {
    }

    /// <summary>The referral.</summary>
    public required FactId Referral { get; init; }

    /// <summary>Accepted or declined.</summary>
    public required ReferralResponse Response { get; init; }

    /// <summary>What was said.</summary>
    public required ClientText Detail { get; init; }
}
