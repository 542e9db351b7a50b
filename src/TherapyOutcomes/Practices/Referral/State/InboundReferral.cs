using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents a referral of the client to this clinic.</summary>
public sealed record InboundReferral : IDatedFact
{
    internal InboundReferral()
    {
    }

    /// <summary>The id of the referral.</summary>
    public required FactId Id { get; init; }

    /// <summary>The professional who referred the client.</summary>
    public required Professional From { get; init; }

    /// <summary>The reason for the referral.</summary>
    public required ClientText Reason { get; init; }

    /// <summary>True if the referrer asked for a report; otherwise, false.</summary>
    public required bool ReportWanted { get; init; }

    /// <summary>The metadata of the event that recorded the referral.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>The reports that were sent back to the referrer, in chronological order.</summary>
    public FactList<Recorded<ReportSent>> Reports { get; init; } = [];
}
