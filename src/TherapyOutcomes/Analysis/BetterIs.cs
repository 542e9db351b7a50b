namespace TherapyOutcomes.Analysis;

/// <summary>Which way a measure's scores go when a client gets better.</summary>
/// <remarks>There is no default on purpose: a wrong direction turns every improvement into a deterioration.</remarks>
public enum BetterIs
{
    /// <summary>Lower scores are better, as in pain and disability scales (NPRS, ODI, NDI).</summary>
    Lower,

    /// <summary>Higher scores are better, as in function scales (PSFS, LEFS, KOOS).</summary>
    Higher,
}
