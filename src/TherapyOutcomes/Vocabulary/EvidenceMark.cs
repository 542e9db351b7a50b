using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies how well a figure is supported.</summary>
[JsonConverter(typeof(WireEnumConverter<EvidenceMark>))]
public enum EvidenceMark
{
    /// <summary>The figure was read in the cited source.</summary>
    Source = 0,

    /// <summary>The figure is known from the literature and cited. Check it before you rely on it.</summary>
    Knowledge = 1,

    /// <summary>The figure is not verified. It is shown as uncertain.</summary>
    Uncertain = 2,

    /// <summary>The figure was computed from published figures.</summary>
    Computed = 3,

    /// <summary>The figure is a recommendation of this library, not evidence.</summary>
    Recommendation = 4,

    /// <summary>The figure was set by the clinic.</summary>
    Clinic = 5,
}
