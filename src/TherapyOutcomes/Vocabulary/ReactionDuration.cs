using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>How long a reaction lasts.</summary>
[JsonConverter(typeof(WireEnumConverter<ReactionDuration>))]
public enum ReactionDuration
{
    /// <summary>Less than a day.</summary>
    Hours,

    /// <summary>A day or more, less than a week.</summary>
    Days,

    /// <summary>A week or more.</summary>
    Weeks,
}
