using System.Text.Json.Serialization;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Measures;

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
