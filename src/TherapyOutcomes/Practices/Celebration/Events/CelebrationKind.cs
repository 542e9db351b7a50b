using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>How a success is celebrated.</summary>
[JsonConverter(typeof(WireEnumConverter<CelebrationKind>))]
public enum CelebrationKind
{
    /// <summary>A congratulatory note.</summary>
    Note,

    /// <summary>In words.</summary>
    Verbal,

    /// <summary>An open card.</summary>
    Card,

    /// <summary>In another way.</summary>
    Other,

    /// <summary>Not at all: the client wants none of it.</summary>
    Declined,
}
