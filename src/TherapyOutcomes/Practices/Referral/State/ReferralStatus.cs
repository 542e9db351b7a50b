namespace TherapyOutcomes.Records;

/// <summary>Where a referral stands: a loop that closes with a report, or with a no.</summary>
public enum ReferralStatus
{
    /// <summary>Proposed to the client, not sent.</summary>
    Proposed,

    /// <summary>Sent, not answered.</summary>
    Sent,

    /// <summary>Accepted, no report yet.</summary>
    Accepted,

    /// <summary>Declined by whom it was sent to.</summary>
    Declined,

    /// <summary>The report came back.</summary>
    Reported,

    /// <summary>Closed after it was sent.</summary>
    Closed,

    /// <summary>Closed before it was sent.</summary>
    Withdrawn,

    /// <summary>Refused by the client.</summary>
    Refused,
}
