using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies the kind of appointment that did not take place.</summary>
[JsonConverter(typeof(WireEnumConverter<MissedKind>))]
public enum MissedKind
{
    /// <summary>A session.</summary>
    Session = 0,

    /// <summary>A follow-up.</summary>
    FollowUp = 1,
}
