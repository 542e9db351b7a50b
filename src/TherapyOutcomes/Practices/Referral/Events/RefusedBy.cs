using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies who refused a referral.</summary>
[JsonConverter(typeof(WireEnumConverter<RefusedBy>))]
public enum RefusedBy
{
    /// <summary>The client refused the referral.</summary>
    Client = 0,
}
