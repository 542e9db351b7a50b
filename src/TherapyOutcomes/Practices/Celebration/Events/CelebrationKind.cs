using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies how a success is celebrated.</summary>
[JsonConverter(typeof(WireEnumConverter<CelebrationKind>))]
public enum CelebrationKind
{
    /// <summary>A congratulatory note.</summary>
    Note = 0,

    /// <summary>A word of recognition.</summary>
    Verbal = 1,

    /// <summary>An open card, which others can read.</summary>
    Card = 2,

    /// <summary>Another way of celebrating.</summary>
    Other = 3,

    /// <summary>No celebration, because the client declined.</summary>
    Declined = 4,
}
