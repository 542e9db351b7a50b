using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>What can be talked about.</summary>
[JsonConverter(typeof(WireEnumConverter<Topic>))]
public enum Topic
{
    /// <summary>How the client has got better.</summary>
    Progress,

    /// <summary>How massage may have contributed; never more than "may".</summary>
    Contribution,

    /// <summary>How such complaints go by themselves.</summary>
    NaturalCourse,

    /// <summary>What the client can do.</summary>
    SelfCare,
}
