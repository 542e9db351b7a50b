using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies whether a lower or a higher score means that the client is better.</summary>
[JsonConverter(typeof(WireEnumConverter<Better>))]
public enum Better
{
    /// <summary>A lower score is better, as with pain.</summary>
    Lower = 0,

    /// <summary>A higher score is better, as with function.</summary>
    Higher = 1,
}
