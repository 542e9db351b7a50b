using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Which way a score points when the client is better.</summary>
[JsonConverter(typeof(WireEnumConverter<Better>))]
public enum Better
{
    /// <summary>A lower score is better, as for pain.</summary>
    Lower,

    /// <summary>A higher score is better, as for function.</summary>
    Higher,
}
