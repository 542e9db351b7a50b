namespace TherapyOutcomes.Measures;

/// <summary>Specifies what a LOINC code identifies.</summary>
public enum LoincMeaning
{
    /// <summary>The code identifies the score.</summary>
    Score,

    /// <summary>The code identifies the instrument (panel), not its score.</summary>
    Instrument,
}
