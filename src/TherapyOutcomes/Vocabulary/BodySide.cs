using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies a side of the body.</summary>
[JsonConverter(typeof(WireEnumConverter<BodySide>))]
public enum BodySide
{
    /// <summary>The left side.</summary>
    Left = 0,

    /// <summary>The right side.</summary>
    Right = 1,

    /// <summary>Both sides.</summary>
    Both = 2,
}
