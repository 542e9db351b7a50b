using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies which information about a client is disclosed.</summary>
[CamelCaseNames]
[JsonConverter(typeof(WireEnumConverter<DisclosureScope>))]
public enum DisclosureScope
{
    /// <summary>The client's identity.</summary>
    Identity,

    /// <summary>The scores and their dates.</summary>
    Scores,

    /// <summary>The plan of care.</summary>
    Plan,

    /// <summary>The notes.</summary>
    Notes,

    /// <summary>The adverse reactions.</summary>
    Reactions,

    /// <summary>The red flags.</summary>
    RedFlags,
}
