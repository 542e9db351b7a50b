using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>
/// Represents one referral from proposal to report. It holds what happened, each at its own time, so that answers and reports that are
/// recorded late, or in another order, lead to the same state.
/// </summary>
public sealed record ReferralCase : IDatedFact
{
    internal ReferralCase()
    {
    }

    /// <summary>The id of the referral.</summary>
    public required FactId Id { get; init; }

    /// <summary>The professional to refer the client to.</summary>
    public required Professional Recipient { get; init; }

    /// <summary>The reason for the referral.</summary>
    public required ClientText Reason { get; init; }

    /// <summary>The urgency of the referral.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>The red flag that the referral serves, or null if it serves every red flag that was open when it was proposed.</summary>
    public RedFlagId? Flag { get; init; }

    /// <summary>The metadata of the proposal.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>The metadata of the event that sent the referral, or null if it was not sent.</summary>
    public EventMetadata? Sent { get; init; }

    /// <summary>The information that was sent with the referral; empty if it was not sent.</summary>
    public ImmutableArray<DisclosureScope> SentScope { get; init; } = [];

    /// <summary>The answers of the professional, in chronological order. The last one counts.</summary>
    public FactList<ReferralAnswer> Answers { get; init; } = [];

    /// <summary>The reports that came back, in chronological order.</summary>
    public FactList<Recorded<ReferralReportRecorded>> Reports { get; init; } = [];

    /// <summary>The metadata of the event that closed the referral, or null if it is not closed.</summary>
    public EventMetadata? Closed { get; init; }

    /// <summary>The metadata of the client's refusal, or null if the client did not refuse.</summary>
    public EventMetadata? Refused { get; init; }

    /// <summary>The answer that counts: the one that happened last; null if there is none.</summary>
    public ReferralAnswer? Answer => Answers.IsEmpty ? null : Answers[^1];

    /// <summary>
    /// The current status of the referral. Of a referral that was sent, closing it counts most, then a report, the client's refusal and the
    /// professional's answer.
    /// </summary>
    public ReferralStatus Status =>
        !WasSent ? UnsentStatus
        : Closed is not null ? ReferralStatus.Closed
        : !Reports.IsEmpty ? ReferralStatus.Reported
        : Refused is not null ? ReferralStatus.Refused
        : Answer?.Response switch
        {
            ReferralResponse.Accepted => ReferralStatus.Accepted,
            ReferralResponse.Declined => ReferralStatus.Declined,
            _ => ReferralStatus.Sent,
        };

    /// <summary>True if the referral was sent, whatever the result; otherwise, false.</summary>
    public bool WasSent => Sent is not null;

    /// <summary>True if the referral was proposed and is waiting for the client or the practitioner; otherwise, false.</summary>
    public bool IsUnsent => Status == ReferralStatus.Proposed;

    // Someone else is already being asked to take a look. Asking another person would help no one.
    internal bool IsUnderWay => Status is ReferralStatus.Proposed or ReferralStatus.Sent or ReferralStatus.Accepted;

    // Closing the referral afterwards doesn't make anyone take it on.
    internal bool WasTurnedDown => Reports.IsEmpty && (Refused is not null || Answer?.Response == ReferralResponse.Declined);

    private ReferralStatus UnsentStatus =>
        Refused is not null ? ReferralStatus.Refused
        : Closed is not null ? ReferralStatus.Withdrawn
        : ReferralStatus.Proposed;
}
