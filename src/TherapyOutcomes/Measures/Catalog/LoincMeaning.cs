using System.Text.Json.Serialization;

namespace TherapyOutcomes.Measures;

/// <summary>Specifies what a LOINC code identifies.</summary>
[JsonConverter(typeof(WireEnumConverter<LoincMeaning>))]
public enum LoincMeaning
{
    /// <summary>The code identifies the score.</summary>
    Score = 0,

    /// <summary>The code identifies the instrument (panel), not its score.</summary>
    Instrument = 1,
}
