using TherapyOutcomes.Analysis.Kernels;

namespace TherapyOutcomes.Analysis;

/// <summary>Improved when the change reaches the minimal important change (MIC) of the scale.</summary>
/// <remarks>
/// With d = 1 where higher is better and d = -1 where lower is better: improved when d(post - pre) &gt;= <see cref="Mic"/>,
/// deteriorated when d(post - pre) &lt;= -<see cref="MicWorse"/>. Both include the boundary, and improvement is asked first, so that with a
/// MIC of 0 a client without any change counts as improved, as in the reference implementation (Claus, Wager and Bonnet 2024,
/// J Stat Softw 111(1), doi 10.18637/jss.v111.i01). Scores are compared as doubles: 0.7 to 0.4 is a change of 0.29999999999999993 and
/// does not reach 0.3. A MIC is often smaller than the measurement error, so "improved" by it alone can be noise.
/// Immutable, so safe to share between threads.
/// </remarks>
public sealed record AnchorMethod : ChangeMethod
{
    /// <summary>The smallest change for the better that matters to clients, in points of the scale, 0 or above.</summary>
    /// <exception cref="AnalysisParameterException">The value is negative or not finite.</exception>
    public required double Mic { get; init => field = Check.NotNegative(value, "mic"); }

    /// <summary>The smallest change for the worse that matters, in points of the scale, 0 or above. <see langword="null"/>: as <see cref="Mic"/>.</summary>
    /// <exception cref="AnalysisParameterException">The value is negative or not finite.</exception>
    public double? MicWorse { get; init => field = value is { } points ? Check.NotNegative(points, "micWorse") : null; }

    private protected override ChangeRule FitCore(ReferencePopulation population, BetterIs better) =>
        new(this, better, ChangeCriterion.Points(Mic, MicWorse ?? Mic), cutoff: null);
}
