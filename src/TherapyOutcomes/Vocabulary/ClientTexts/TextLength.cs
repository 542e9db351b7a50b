using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies the length of a text, as coarsely as rules need it.</summary>
[JsonConverter(typeof(WireEnumConverter<TextLength>))]
public enum TextLength
{
    /// <summary>The text is blank: it has nothing but white space, invisible characters and punctuation.</summary>
    None = 0,

    /// <summary>The text has fewer than 30 words.</summary>
    Short = 1,

    /// <summary>The text has 30 words or more, which is enough to compute a reading grade.</summary>
    Long = 2,
}
