using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that a report came back from a referral.</summary>
/// <remarks>Results from <see cref="RecordReferralReport"/>.</remarks>
public sealed record ReferralReportRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal ReferralReportRecorded()
    {
    }

    /// <summary>The id of the referral.</summary>
    public required FactId Referral { get; init; }

    /// <summary>A summary of the report.</summary>
    public required ClientText Summary { get; init; }
}
