namespace TherapyOutcomes.Measures;

/// <summary>What a LOINC code stands for.</summary>
public enum LoincMeaning
{
    /// <summary>The score.</summary>
    Score,

    /// <summary>The instrument (panel); not a code for its score.</summary>
    Instrument,
}
