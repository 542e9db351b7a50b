using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies the kind of appointment that did not take place.</summary>
[JsonConverter(typeof(WireEnumConverter<MissedKind>))]
public enum MissedKind
{
    /// <summary>A session.</summary>
    Session,

    /// <summary>A follow-up.</summary>
    FollowUp,
}
