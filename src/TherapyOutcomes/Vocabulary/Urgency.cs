using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>How soon something must happen.</summary>
[JsonConverter(typeof(WireEnumConverter<Urgency>))]
public enum Urgency
{
    /// <summary>Within about two weeks.</summary>
    Routine,

    /// <summary>The same day to 48 hours.</summary>
    Urgent,

    /// <summary>Now: emergency services.</summary>
    Emergency,
}
