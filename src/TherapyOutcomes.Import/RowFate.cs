namespace TherapyOutcomes.Import;

/// <summary>Specifies what became of a row.</summary>
public enum RowFate
{
    /// <summary>The row has a score that was used.</summary>
    Used = 0,

    /// <summary>The row has no score.</summary>
    Missing = 1,

    /// <summary>The row was not used, for the reason that it gives.</summary>
    Refused = 2,
}
