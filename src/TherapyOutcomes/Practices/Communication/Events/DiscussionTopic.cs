using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies a topic of a conversation with the client.</summary>
[JsonConverter(typeof(WireEnumConverter<DiscussionTopic>))]
public enum DiscussionTopic
{
    /// <summary>The client's progress.</summary>
    Progress = 0,

    /// <summary>The possible contribution of massage. Never say more than that it "may" have contributed.</summary>
    Contribution = 1,

    /// <summary>The natural course of such complaints without treatment.</summary>
    NaturalCourse = 2,

    /// <summary>The steps that the client can take.</summary>
    SelfCare = 3,
}
