using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>How long a text is, as coarsely as rules need it.</summary>
[JsonConverter(typeof(WireEnumConverter<TextLength>))]
public enum TextLength
{
    /// <summary>No words at all.</summary>
    None = 0,

    /// <summary>Fewer than 30 words.</summary>
    Short = 1,

    /// <summary>30 words or more: enough to grade how hard they are to read.</summary>
    Long = 2,
}
