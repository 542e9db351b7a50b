using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies how a course was taught.</summary>
[JsonConverter(typeof(WireEnumConverter<EducationDelivery>))]
public enum EducationDelivery
{
    /// <summary>The course was taught in person.</summary>
    InPerson = 0,

    /// <summary>The course was taught live online.</summary>
    LiveOnline = 1,

    /// <summary>The course was taken at the learner's own pace.</summary>
    SelfPaced = 2,
}
