using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>The answer to a referral.</summary>
[JsonConverter(typeof(WireEnumConverter<ReferralResponse>))]
public enum ReferralResponse
{
    /// <summary>The client will be seen.</summary>
    Accepted,

    /// <summary>The client will not be seen there.</summary>
    Declined,
}
