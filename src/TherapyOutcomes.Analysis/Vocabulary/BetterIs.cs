namespace TherapyOutcomes.Analysis;

/// <summary>Specifies the direction in which a measure's scores move when a client gets better.</summary>
/// <remarks>There is deliberately no default: a wrong direction would turn every improvement into a deterioration.</remarks>
public enum BetterIs
{
    /// <summary>Lower scores are better, as in pain and disability scales (NPRS, ODI, NDI).</summary>
    Lower = 0,

    /// <summary>Higher scores are better, as in function scales (PSFS, LEFS, KOOS).</summary>
    Higher = 1,
}
