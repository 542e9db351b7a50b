using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>How a course was taught.</summary>
[JsonConverter(typeof(WireEnumConverter<Delivery>))]
public enum Delivery
{
    /// <summary>In one room.</summary>
    InPerson,

    /// <summary>Live, at a distance.</summary>
    LiveOnline,

    /// <summary>At one's own pace.</summary>
    SelfPaced,
}
