using System.Text.Json.Serialization;

namespace TherapyOutcomes.Measures;

/// <summary>Specifies what a threshold says about a change or a score.</summary>
[JsonConverter(typeof(WireEnumConverter<ThresholdKind>))]
public enum ThresholdKind
{
    /// <summary>The minimal important change: the smallest change that matters to clients.</summary>
    Mic = 0,

    /// <summary>The minimal detectable change at 90% confidence: a change beyond measurement error.</summary>
    Mdc90 = 1,

    /// <summary>The minimal detectable change at 95% confidence: a change beyond measurement error.</summary>
    Mdc95 = 2,

    /// <summary>A minimal detectable change for which the source does not state the confidence level.</summary>
    Mdc = 3,

    /// <summary>The patient acceptable symptom state: a score with which clients are content.</summary>
    Pass = 4,

    /// <summary>The score at which a published severity band begins. It is informative only and decides nothing.</summary>
    Cut = 5,
}
