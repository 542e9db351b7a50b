using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies who refused a referral. Only clients refuse; a professional declines (<see cref="ReferralResponse.Declined"/>).</summary>
[JsonConverter(typeof(WireEnumConverter<RefusedBy>))]
public enum RefusedBy
{
    /// <summary>The client refused the referral.</summary>
    Client = 0,
}
