using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies how soon something must happen.</summary>
[JsonConverter(typeof(WireEnumConverter<Urgency>))]
public enum Urgency
{
    /// <summary>It must happen within about two weeks.</summary>
    Routine = 0,

    /// <summary>It must happen within two days.</summary>
    Urgent = 1,

    /// <summary>It must happen today.</summary>
    SameDay = 2,

    /// <summary>It must happen now. Call emergency services.</summary>
    Emergency = 3,
}
