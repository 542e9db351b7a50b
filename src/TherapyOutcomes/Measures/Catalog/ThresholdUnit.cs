using System.Text.Json.Serialization;

namespace TherapyOutcomes.Measures;

/// <summary>Specifies the unit of a threshold's value.</summary>
[JsonConverter(typeof(WireEnumConverter<ThresholdUnit>))]
public enum ThresholdUnit
{
    /// <summary>The measure's own unit.</summary>
    Scale = 0,

    /// <summary>Percent of the baseline.</summary>
    PercentOfBaseline = 1,
}
