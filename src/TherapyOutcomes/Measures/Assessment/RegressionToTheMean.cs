namespace TherapyOutcomes.Measures;

/// <summary>A baseline was extreme, and extreme scores tend to be nearer to the average next time, without any care.</summary>
/// <remarks>
/// With a known population the expected score is M + r · (baseline - M), as Speer 1992 has it in the form of Edwards and
/// Nunnally, and a baseline counts as extreme from one standard deviation on the worse side. Without one it counts
/// as extreme in the worst fifth of the scale, where the scale has ends of its own. Both bounds are this library's recommendation. Immutable and thread-safe.
/// </remarks>
/// <param name="Baseline">The baseline's value.</param>
/// <param name="ExpectedGain">The gain to be expected without any true change, in the measure's unit; null without a known population.</param>
/// <param name="Population">The population; null when none is known.</param>
public sealed record RegressionToTheMean(decimal Baseline, decimal? ExpectedGain, TypicalBaseline? Population)
{
    private const decimal WorstPart = 0.2m;

    /// <summary>The note on a baseline.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="baseline">The baseline's value.</param>
    /// <returns>Null when the baseline was not extreme.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    public static RegressionToTheMean? Of(Measure measure, decimal baseline)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (measure.TypicalBaseline is { } typical)
        {
            var worse = measure.Gain(baseline, typical.Mean);
            return worse >= typical.Sd ? new RegressionToTheMean(baseline, (1 - typical.Reliability) * worse, typical) : null;
        }

        if (!measure.IsRangeOfInstrument)
        {
            return null;
        }

        var worst = measure.Better == Better.Lower ? measure.High : measure.Low;
        var isExtreme = measure.Gain(worst, baseline) <= WorstPart * measure.Gain(worst, measure.Best);
        return isExtreme ? new RegressionToTheMean(baseline, null, null) : null;
    }
}
