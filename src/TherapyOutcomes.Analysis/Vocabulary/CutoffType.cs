namespace TherapyOutcomes.Analysis;

/// <summary>Specifies where the line between the clinical and the functional range lies (Jacobson and Truax 1991).</summary>
/// <remarks>d = 1 if higher is better and -1 if lower is better.</remarks>
public enum CutoffType
{
    /// <summary>Cutoff a: two standard deviations from the clinical mean in the direction of better, Mclin + 2 d SDclin. It needs no norms.</summary>
    A = 0,

    /// <summary>
    /// Cutoff b: two standard deviations of the <em>functional</em> population from its mean in the direction of worse, Mfunc - 2 d SDfunc.
    /// (Contrary to the definition, the reference implementation uses the standard deviation of the clinical population here: 8 + 2 x 14 = 36 instead of 8 + 2 x 8 = 24.)
    /// </summary>
    B = 1,

    /// <summary>Cutoff c: the weighted midpoint of the two means, (SDclin Mfunc + SDfunc Mclin) / (SDclin + SDfunc). It is preferred if norms exist.</summary>
    C = 2,
}

/// <summary>Specifies how a cutoff is computed and compared.</summary>
public enum CutoffFormula
{
    /// <summary>JT: raw scores are compared with the raw cutoff and must lie strictly beyond it. Jacobson and Truax 1991.</summary>
    JacobsonTruax,

    /// <summary>
    /// HA: each standard deviation is multiplied by the square root of its reliability. A client is functional if the follow-up score, regressed to its mean,
    /// lies beyond the cutoff by more than its error. Hageman and Arrindell 1999.
    /// </summary>
    HagemanArrindell,
}
