using TherapyOutcomes.Analysis.Kernels;

namespace TherapyOutcomes.Analysis;

/// <summary>A method by which a client has improved if the change reaches the scale's minimal important change (MIC).</summary>
/// <remarks>
/// With d = 1 if higher is better and d = -1 if lower is better, a client has improved if d(post - pre) &gt;= <see cref="Mic"/> and
/// deteriorated if d(post - pre) &lt;= -<see cref="MicWorse"/>. Both include the boundary. Improvement is checked first, so with a
/// MIC of 0 a client without any change counts as improved, as in the reference implementation (Claus, Wager and Bonnet 2024,
/// J Stat Softw 111(1), doi 10.18637/jss.v111.i01). Differences of less than a billionth are ignored, because most decimal fractions are not exact
/// in binary: a change from 0.7 to 0.4 reaches 0.3, as one from 70 to 40 reaches 30. An MIC is often smaller than the measurement error, so an
/// improvement by the MIC alone can be noise.
/// </remarks>
public sealed record AnchorMethod : ChangeMethod
{
    /// <summary>The smallest change for the better that matters to clients, in points of the scale; 0 or above.</summary>
    /// <exception cref="AnalysisParameterException">The value is negative or not finite.</exception>
    public required double Mic { get; init => field = Check.NotNegative(value, "mic"); }

    /// <summary>The smallest change for the worse that matters, in points of the scale; 0 or above. If it is null, <see cref="Mic"/> applies.</summary>
    /// <exception cref="AnalysisParameterException">The value is negative or not finite.</exception>
    public double? MicWorse { get; init => field = value is { } points ? Check.NotNegative(points, "micWorse") : null; }

    private protected override ChangeRule FitCore(ReferencePopulation population, Better better) =>
        new(this, better, ChangeCriterion.Points(Mic, MicWorse ?? Mic), cutoff: null);
}
