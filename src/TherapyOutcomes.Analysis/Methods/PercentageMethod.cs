using TherapyOutcomes.Analysis.Kernels;

namespace TherapyOutcomes.Analysis;

/// <summary>A method by which a client has improved if the change reaches a fraction of the client's own baseline, for example 30%.</summary>
/// <remarks>
/// With p = (post - pre) / pre, a client has improved if d p &gt;= <see cref="Percent"/> and deteriorated if d p &lt;= -<see cref="PercentWorse"/>. Both include the
/// boundary, and differences of less than a billionth are ignored. A score that did not move is unchanged. IMMPACT considers 10-20% minimal, 30% moderate and 50% substantial (Dworkin 2008, J Pain 9:105-121).
/// A baseline of 0 or below is <see cref="ChangeClass.NotComputable"/>: there is no percentage of 0, and the percentage of a negative number has the wrong sign
/// (the reference implementation classifies a rise from 0 as improved in either direction and flips the sign below 0).
/// </remarks>
public sealed record PercentageMethod : ChangeMethod
{
    /// <summary>The change for the better that counts, as a fraction of the baseline from 0 to 1; for example, 0.3 is 30%.</summary>
    /// <exception cref="AnalysisParameterException">The value is not between 0 and 1.</exception>
    public required double Percent { get; init => field = Check.Fraction(value, "percent"); }

    /// <summary>The change for the worse that counts, as a fraction of the baseline from 0 to 1. If it is null, <see cref="Percent"/> applies.</summary>
    /// <exception cref="AnalysisParameterException">The value is not between 0 and 1.</exception>
    public double? PercentWorse { get; init => field = value is { } fraction ? Check.Fraction(fraction, "percentWorse") : null; }

    private protected override ChangeRule FitCore(ReferencePopulation population, Better better) =>
        new(this, better, ChangeCriterion.Fraction(Percent, PercentWorse ?? Percent), cutoff: null);
}
