namespace TherapyOutcomes.Analysis;

/// <summary>Specifies one of the published formulas that divide a change by its error.</summary>
/// <remarks>
/// r is the reliability, M and S are the mean and the standard deviation at baseline (pre) and follow-up (post), and SEm = Spre sqrt(1 - r).
/// The formulas are reviewed and compared in Bauer, Lambert and Nielsen 2004, J Pers Assess 82:60-70.
/// Only <see cref="JacobsonTruax"/> judges a client independently of how other clients did; the others are for research.
/// </remarks>
public enum ReliableChangeIndex
{
    /// <summary>JT: (post - pre) / (sqrt(2) SEm). Jacobson and Truax 1991, doi 10.1037/0022-006X.59.1.12.</summary>
    JacobsonTruax = 0,

    /// <summary>GLN: [(post - Mpre) - r (pre - Mpre)] / [Spre sqrt(1 - r^2)]. Gulliksen, Lord and Novick, cited in Hsu 1989.</summary>
    GulliksenLordNovick = 1,

    /// <summary>
    /// HLL: [(post - Mpost) - r (pre - Mpre)] / [Spre sqrt(1 - r^2)]. Hsu, Linn and Lord, cited in Hsu 1989.
    /// The index is relative to the group's follow-up mean, so a large gain can be "unchanged" because others gained too.
    /// </summary>
    HsuLinnLord = 2,

    /// <summary>EN: (post - T) / SEm with T = Mpre + r (pre - Mpre). Edwards and Nunnally, in the form given by Speer 1992.</summary>
    EdwardsNunnally = 3,

    /// <summary>NK: (post - T) / sqrt(r^2 Spre^2 (1 - r) + Spre^2 (1 - rpost)). Nunnally and Kotsch 1983.</summary>
    NunnallyKotsch = 4,

    /// <summary>
    /// HA: [(post - pre) rDD + (Mpost - Mpre)(1 - rDD)] / [sqrt(rDD) sqrt(2) SEm], where rDD is the reliability of the differences.
    /// Hageman and Arrindell 1999, Behav Res Ther 37:1169-1193. The critical value is one-sided.
    /// </summary>
    HagemanArrindell = 5,
}
