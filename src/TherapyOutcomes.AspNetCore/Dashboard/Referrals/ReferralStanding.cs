namespace TherapyOutcomes.AspNetCore.Dashboard.Referrals;

/// <summary>Where a referral stands for those who have to see to it, in the order of the board.</summary>
internal enum ReferralStanding
{
    /// <summary>Proposed, and no consent names the recipient.</summary>
    WaitsForConsent,

    /// <summary>Proposed, and a consent names the recipient.</summary>
    ToSend,

    /// <summary>Declined by the professional, so the client still needs someone.</summary>
    Declined,

    /// <summary>Sent, and not answered.</summary>
    Sent,

    /// <summary>Accepted, and no report is back.</summary>
    Accepted,

    /// <summary>The report is back, and nobody has closed the referral.</summary>
    Reported,

    /// <summary>Somebody referred the client to this clinic and wants a report, and none was sent.</summary>
    ReportOwed,

    /// <summary>About a matter that a list must not name.</summary>
    Private,
}
