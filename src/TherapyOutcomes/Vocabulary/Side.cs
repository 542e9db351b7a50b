using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies a side of the body.</summary>
[JsonConverter(typeof(WireEnumConverter<Side>))]
public enum Side
{
    /// <summary>The left side.</summary>
    Left,

    /// <summary>The right side.</summary>
    Right,

    /// <summary>Both sides.</summary>
    Both,
}
