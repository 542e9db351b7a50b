using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents one referral from proposal to report.</summary>
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

    /// <summary>The current status of the referral.</summary>
    public ReferralStatus Status { get; init; }

    /// <summary>The metadata of the event that sent the referral, or null if it was not sent.</summary>
    public EventMetadata? Sent { get; init; }

    /// <summary>The metadata of the newest change.</summary>
    public required EventMetadata Newest { get; init; }

    /// <summary>The metadata of the client's refusal, or null if the client did not refuse.</summary>
    public EventMetadata? Refused { get; init; }

    /// <summary>True if the referral was sent, whatever the result; otherwise, false.</summary>
    public bool WasSent => Sent is not null;

    /// <summary>True if the referral was proposed and is waiting for the client or the practitioner; otherwise, false.</summary>
    public bool IsUnsent => Status == ReferralStatus.Proposed;

    /// <summary>True if the referral is a report to an authority, which neither holds nor settles the referral stage; otherwise, false.</summary>
    public bool IsToAuthority => Authorities.Include(Recipient.Kind);

    // Someone else is already being asked to take a look. Asking another person would help no one.
    internal bool IsUnderWay => Status is ReferralStatus.Proposed or ReferralStatus.Sent or ReferralStatus.Accepted;
}
