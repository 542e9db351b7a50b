namespace TherapyOutcomes.Analysis;

/// <summary>Where the line between the clinical and the functional range lies (Jacobson and Truax 1991).</summary>
/// <remarks>d = 1 where higher is better, -1 where lower is better.</remarks>
public enum CutoffType
{
    /// <summary>a: two standard deviations from the clinical mean towards better, Mclin + 2 d SDclin. Needs no norms.</summary>
    A,

    /// <summary>
    /// b: two standard deviations of the <em>functional</em> population from its mean towards worse, Mfunc - 2 d SDfunc.
    /// (The reference implementation uses the clinical population's standard deviation here, against the definition: 8 + 2 x 14 = 36 where 8 + 2 x 8 = 24 is meant.)
    /// </summary>
    B,

    /// <summary>c: between both means, weighted, (SDclin Mfunc + SDfunc Mclin) / (SDclin + SDfunc). To be preferred where norms exist.</summary>
    C,
}

/// <summary>How a cutoff is drawn and compared.</summary>
public enum CutoffFormula
{
    /// <summary>JT: raw scores on the raw cutoff, strictly beyond it. Jacobson and Truax 1991.</summary>
    JacobsonTruax,

    /// <summary>
    /// HA: each SD times the square root of its reliability; a client is functional when the score after, regressed to its mean,
    /// lies beyond the cutoff by more than its error. Hageman and Arrindell 1999.
    /// </summary>
    HagemanArrindell,
}
