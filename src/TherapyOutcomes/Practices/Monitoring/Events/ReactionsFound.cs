using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies whether the client had any reactions.</summary>
[JsonConverter(typeof(WireEnumConverter<ReactionsFound>))]
public enum ReactionsFound
{
    /// <summary>The client had no reactions.</summary>
    None = 0,

    /// <summary>The client had one or more reactions. Report each of them.</summary>
    Some = 1,
}
