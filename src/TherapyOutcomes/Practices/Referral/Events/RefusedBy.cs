using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Who can refuse a referral.</summary>
[JsonConverter(typeof(WireEnumConverter<RefusedBy>))]
public enum RefusedBy
{
    /// <summary>The client.</summary>
    Client,
}
