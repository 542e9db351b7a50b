using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>A report came back.</summary>
/// <remarks>Follows <see cref="RecordReferralReport"/>. Immutable and thread-safe.</remarks>
public sealed record ReferralReportRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal ReferralReportRecorded()
    {
    }

    /// <summary>The referral.</summary>
    public required FactId Referral { get; init; }

    /// <summary>What it says.</summary>
    public required ClientText Summary { get; init; }
}
