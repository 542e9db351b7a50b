using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies how a course was taught.</summary>
[JsonConverter(typeof(WireEnumConverter<Delivery>))]
public enum Delivery
{
    /// <summary>The course was taught in person.</summary>
    InPerson,

    /// <summary>The course was taught live online.</summary>
    LiveOnline,

    /// <summary>The course was taken at the learner's own pace.</summary>
    SelfPaced,
}
