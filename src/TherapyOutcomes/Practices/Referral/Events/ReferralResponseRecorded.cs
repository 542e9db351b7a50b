using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the professional responded to a referral.</summary>
/// <remarks>Results from <see cref="RecordReferralResponse"/>.</remarks>
public sealed record ReferralResponseRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal ReferralResponseRecorded()
    {
    }

    /// <summary>The id of the referral.</summary>
    public required FactId Referral { get; init; }

    /// <summary>A value that specifies whether the referral was accepted or declined.</summary>
    public required ReferralResponse Response { get; init; }

    /// <summary>The response in words.</summary>
    public required ClientText Detail { get; init; }
}
