using System.Text.Json.Serialization;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Monitoring;

/// <summary>Whether the client had any reaction.</summary>
[JsonConverter(typeof(WireEnumConverter<ReactionsFound>))]
public enum ReactionsFound
{
    /// <summary>None.</summary>
    None,

    /// <summary>Some; report each.</summary>
    Some,
}
