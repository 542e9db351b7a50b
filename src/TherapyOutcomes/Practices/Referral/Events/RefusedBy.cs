using System.Text.Json.Serialization;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Referral;

/// <summary>Who can refuse a referral.</summary>
[JsonConverter(typeof(WireEnumConverter<RefusedBy>))]
public enum RefusedBy
{
    /// <summary>The client.</summary>
    Client,
}
