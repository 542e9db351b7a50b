using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>How strong a reaction is.</summary>
[JsonConverter(typeof(WireEnumConverter<ReactionIntensity>))]
public enum ReactionIntensity
{
    /// <summary>Noticed, hardly a bother.</summary>
    Mild,

    /// <summary>A bother in daily life.</summary>
    Moderate,

    /// <summary>Stops daily life.</summary>
    Severe,
}
