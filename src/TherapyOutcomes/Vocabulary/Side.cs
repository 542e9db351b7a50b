using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>The side of the body.</summary>
[JsonConverter(typeof(WireEnumConverter<Side>))]
public enum Side
{
    /// <summary>Left.</summary>
    Left,

    /// <summary>Right.</summary>
    Right,

    /// <summary>Both sides.</summary>
    Both,
}
