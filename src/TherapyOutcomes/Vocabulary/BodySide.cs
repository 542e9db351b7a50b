using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies a side of the body.</summary>
/// <remarks>A score without a side counts as a side of its own, so it can't be compared with the left or the right.</remarks>
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
