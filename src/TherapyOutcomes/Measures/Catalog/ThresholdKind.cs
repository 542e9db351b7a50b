using System.Text.Json.Serialization;

namespace TherapyOutcomes.Measures;

/// <summary>What a threshold tells of a change or a score.</summary>
[JsonConverter(typeof(WireEnumConverter<ThresholdKind>))]
public enum ThresholdKind
{
    /// <summary>Minimal important change: the smallest change that matters to clients.</summary>
    Mic,

    /// <summary>Minimal detectable change at 90 % confidence: beyond measurement error.</summary>
    Mdc90,

    /// <summary>Minimal detectable change at 95 % confidence: beyond measurement error.</summary>
    Mdc95,

    /// <summary>Minimal detectable change whose confidence the source does not state.</summary>
    Mdc,

    /// <summary>Patient acceptable symptom state: a score that clients are content with.</summary>
    Pass,

    /// <summary>A score from which a published band of severity begins; it decides nothing.</summary>
    Cut,
}
