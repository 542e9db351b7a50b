namespace TherapyOutcomes.Measures;

/// <summary>A note that a baseline was extreme. Extreme scores tend to be closer to the average the next time, even without any care.</summary>
/// <remarks>
/// The expected score is M + r · (baseline - M), as given by Speer 1992 in the form of Edwards and Nunnally. A baseline counts as extreme if it is at
/// least one standard deviation worse than the mean, which is this library's recommendation. The note needs figures of clients whose complaints have
/// lasted as long: acute complaints also get better on their own, and a sample of chronic ones does not show how.
/// </remarks>
public sealed record RegressionToTheMean
{
    internal RegressionToTheMean(decimal baseline, decimal expectedGain, TypicalBaseline population) =>
        (Baseline, ExpectedGain, Population) = (baseline, expectedGain, population);

    /// <summary>The baseline score.</summary>
    public decimal Baseline { get; init; }

    /// <summary>The gain to expect without any true change, in the measure's unit.</summary>
    public decimal ExpectedGain { get; init; }

    /// <summary>The population behind the note.</summary>
    public TypicalBaseline Population { get; init; }

    /// <summary>Returns the note on a baseline.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="chronicity">How long the client's complaint has lasted.</param>
    /// <param name="baseline">The baseline score.</param>
    /// <returns>The note; null if the baseline was not extreme, or if no figures are known of clients like this one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    public static RegressionToTheMean? Of(Measure measure, Chronicity chronicity, decimal baseline)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (measure.TypicalBaseline is not { } typical || !typical.Chronicities.Contains(chronicity))
        {
            return null;
        }

        var worse = measure.Gain(baseline, typical.Mean);
        return worse >= typical.Sd ? new RegressionToTheMean(baseline, (1 - typical.Reliability) * worse, typical) : null;
    }
}
