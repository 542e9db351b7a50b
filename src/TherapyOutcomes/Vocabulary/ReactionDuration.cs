using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies how long a reaction lasts.</summary>
[JsonConverter(typeof(WireEnumConverter<ReactionDuration>))]
public enum ReactionDuration
{
    /// <summary>The reaction lasts less than a day.</summary>
    Hours = 0,

    /// <summary>The reaction lasts a day or more, but less than a week.</summary>
    Days = 1,

    /// <summary>The reaction lasts a week or more.</summary>
    Weeks = 2,
}
