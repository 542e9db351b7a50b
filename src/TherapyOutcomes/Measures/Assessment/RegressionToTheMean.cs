namespace TherapyOutcomes.Measures;

/// <summary>A note that a baseline was extreme. Extreme scores tend to be closer to the average the next time, even without any care.</summary>
/// <remarks>
/// If the population is known, the expected score is M + r · (baseline - M), as given by Speer 1992 in the form of Edwards and
/// Nunnally, and a baseline counts as extreme if it is at least one standard deviation worse than the mean. Otherwise it counts
/// as extreme if it is in the worst fifth of the scale, provided that the scale has ends of its own. Both limits are this library's recommendation.
/// </remarks>
public sealed record RegressionToTheMean
{
    internal RegressionToTheMean(decimal baseline, decimal? expectedGain, TypicalBaseline? population) =>
        (Baseline, ExpectedGain, Population) = (baseline, expectedGain, population);

    /// <summary>The baseline score.</summary>
    public decimal Baseline { get; init; }

    /// <summary>The gain to expect without any true change, in the measure's unit; null if the population is not known.</summary>
    public decimal? ExpectedGain { get; init; }

    /// <summary>The population; null if none is known.</summary>
    public TypicalBaseline? Population { get; init; }

    private const decimal WorstPart = 0.2m;

    /// <summary>Returns the note on a baseline.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="baseline">The baseline score.</param>
    /// <returns>The note; null if the baseline was not extreme.</returns>
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
