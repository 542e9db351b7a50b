using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies how strong a reaction is.</summary>
[JsonConverter(typeof(WireEnumConverter<ReactionIntensity>))]
public enum ReactionIntensity
{
    /// <summary>The client notices the reaction but is hardly bothered by it.</summary>
    Mild = 0,

    /// <summary>The reaction interferes with daily life.</summary>
    Moderate = 1,

    /// <summary>The reaction makes daily life impossible.</summary>
    Severe = 2,
}
