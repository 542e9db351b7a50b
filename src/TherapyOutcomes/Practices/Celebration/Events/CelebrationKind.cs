using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies how a success is celebrated.</summary>
[JsonConverter(typeof(WireEnumConverter<CelebrationKind>))]
public enum CelebrationKind
{
    /// <summary>A congratulatory note.</summary>
    Note,

    /// <summary>A word of recognition.</summary>
    Verbal,

    /// <summary>An open card, which others can read.</summary>
    Card,

    /// <summary>Another way of celebrating.</summary>
    Other,

    /// <summary>No celebration, because the client declined.</summary>
    Declined,
}
