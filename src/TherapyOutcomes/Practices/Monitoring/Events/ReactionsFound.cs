using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Whether the client had any reaction.</summary>
[JsonConverter(typeof(WireEnumConverter<ReactionsFound>))]
public enum ReactionsFound
{
    /// <summary>None.</summary>
    None,

    /// <summary>Some; report each.</summary>
    Some,
}
