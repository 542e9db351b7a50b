using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>How well a figure is backed.</summary>
[JsonConverter(typeof(WireEnumConverter<EvidenceMark>))]
public enum EvidenceMark
{
    /// <summary>Read in the cited source.</summary>
    Source,

    /// <summary>Known from the literature and cited; check before relying on it.</summary>
    Knowledge,

    /// <summary>From memory and not certain; shown with that doubt.</summary>
    Uncertain,

    /// <summary>Computed from published figures.</summary>
    Computed,

    /// <summary>A recommendation of this library, not evidence.</summary>
    Recommendation,

    /// <summary>Set by the clinic.</summary>
    Clinic,
}
