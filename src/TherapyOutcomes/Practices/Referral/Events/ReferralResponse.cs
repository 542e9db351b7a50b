using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies the response to a referral.</summary>
[JsonConverter(typeof(WireEnumConverter<ReferralResponse>))]
public enum ReferralResponse
{
    /// <summary>The referral was accepted. The client will be seen.</summary>
    Accepted = 0,

    /// <summary>The referral was declined. The client will not be seen there.</summary>
    Declined = 1,
}
