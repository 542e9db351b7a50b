using TherapyOutcomes.Analysis.Kernels;

namespace TherapyOutcomes.Analysis;

/// <summary>Improved when the change reaches a fraction of the client's own baseline, for example 30 %.</summary>
/// <remarks>
/// p = (post - pre) / pre. Improved when d p &gt;= <see cref="Percent"/>, deteriorated when d p &lt;= -<see cref="PercentWorse"/>, both including the
/// boundary; a score that did not move is unchanged. IMMPACT reads 10-20 % as minimal, 30 % as moderate, 50 % as substantial (Dworkin 2008, J Pain 9:105-121).
/// A baseline of 0 or below is <see cref="ChangeClass.NotComputable"/>: of 0 there is no percentage, and of a negative number it has the wrong sign
/// (the reference implementation calls a rise from 0 improved whatever the direction, and flips the sign below 0).
/// Immutable, so safe to share between threads.
/// </remarks>
public sealed record PercentageMethod : ChangeMethod
{
    /// <summary>The change for the better that counts, as a fraction of the baseline: 0.3 is 30 %. From 0 to 1.</summary>
    /// <exception cref="AnalysisParameterException">The value is outside 0 to 1.</exception>
    public required double Percent { get; init => field = Check.Fraction(value, "percent"); }

    /// <summary>The change for the worse that counts, as a fraction of the baseline, from 0 to 1. <see langword="null"/>: as <see cref="Percent"/>.</summary>
    /// <exception cref="AnalysisParameterException">The value is outside 0 to 1.</exception>
    public double? PercentWorse { get; init => field = value is { } fraction ? Check.Fraction(fraction, "percentWorse") : null; }

    private protected override ChangeRule FitCore(ReferencePopulation population, BetterIs better) =>
        new(this, better, ChangeCriterion.Fraction(Percent, PercentWorse ?? Percent), cutoff: null);
}
