using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>What is told.</summary>
[JsonConverter(typeof(WireEnumConverter<DisclosureScope>))]
public enum DisclosureScope
{
    /// <summary>Who the client is.</summary>
    Identity,

    /// <summary>Scores and dates.</summary>
    Scores,

    /// <summary>The plan of care.</summary>
    Plan,

    /// <summary>Notes.</summary>
    Notes,

    /// <summary>Adverse reactions.</summary>
    Reactions,

    /// <summary>Red flags.</summary>
    RedFlags,
}
