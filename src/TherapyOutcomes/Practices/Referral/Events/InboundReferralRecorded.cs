using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that another professional referred the client to this clinic.</summary>
/// <remarks>Results from <see cref="RecordInboundReferral"/>.</remarks>
public sealed record InboundReferralRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal InboundReferralRecorded()
    {
    }

    /// <summary>The id of the new referral.</summary>
    public required FactId Referral { get; init; }

    /// <summary>The professional who referred the client.</summary>
    public required Professional From { get; init; }

    /// <summary>The reason for the referral.</summary>
    public required ClientText Reason { get; init; }

    /// <summary>True if the referrer asked for a report; otherwise, false.</summary>
    public required bool ReportWanted { get; init; }

    internal override FactReference? NewFact => new FactReference(FactKind.InboundReferral, Referral);
}
