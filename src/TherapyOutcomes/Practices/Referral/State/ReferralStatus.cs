using System.Text.Json.Serialization;

namespace TherapyOutcomes.Records;

/// <summary>Specifies the status of a referral. A referral is a loop that ends with a report, a refusal, a withdrawal or a close.</summary>
[JsonConverter(typeof(WireEnumConverter<ReferralStatus>))]
public enum ReferralStatus
{
    /// <summary>The referral was proposed to the client but not sent.</summary>
    Proposed = 0,

    /// <summary>The referral was sent but has no response yet.</summary>
    Sent = 1,

    /// <summary>The referral was accepted, but there is no report yet.</summary>
    Accepted = 2,

    /// <summary>The professional declined the referral.</summary>
    Declined = 3,

    /// <summary>The report came back.</summary>
    Reported = 4,

    /// <summary>The referral was closed after it was sent.</summary>
    Closed = 5,

    /// <summary>The referral was closed before it was sent.</summary>
    Withdrawn = 6,

    /// <summary>The client refused the referral.</summary>
    Refused = 7,
}
