using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Measures;

/// <summary>An estimate of the true gain, based on the measured gain and the measurement error.</summary>
/// <remarks>
/// The true gain is assumed to be normally distributed around the measured gain, with the standard error of a difference and
/// a flat prior (before the measurement, every true gain is equally likely): P(true gain &gt; t) = Φ((gain - t) / error). The
/// estimate ignores the ends of the scale, how clients usually do, and regression to the mean.
/// </remarks>
public sealed record ChangeEstimate
{
    internal ChangeEstimate(decimal gain, MeasurementError error) => (Gain, Error) = (gain, error);

    /// <summary>The measured gain in the measure's unit; positive means better.</summary>
    public decimal Gain { get; init; }

    /// <summary>The measurement error.</summary>
    public MeasurementError Error { get; init; }

    /// <summary>The 95% interval of the true gain.</summary>
    public GainInterval Interval => IntervalAt(0.95);

    /// <summary>The probability, from 0 to 1, that the true gain is above 0.</summary>
    public double ProbabilityOfGain => ProbabilityAbove(0);

    /// <summary>Returns the interval that contains the true gain with a given probability.</summary>
    /// <param name="level">The probability, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not between 0 and 1.</exception>
    public GainInterval IntervalAt(double level)
    {
        var half = NormalDistribution.Quantile((1 + Probability.Require(level, nameof(level))) / 2) * Error.OfDifference;
        return new GainInterval((double)Gain - half, (double)Gain + half);
    }

    /// <summary>Returns the probability, from 0 to 1, that the true gain is above a value.</summary>
    /// <param name="gain">The value in the measure's unit, such as the minimal important change.</param>
    public double ProbabilityAbove(decimal gain) => NormalDistribution.Cdf((double)(Gain - gain) / Error.OfDifference);

    /// <summary>Returns the probability, from 0 to 1, that the true gain is below a value.</summary>
    /// <param name="gain">The value in the measure's unit. For the probability of a meaningful loss, pass the negative of the minimal important change.</param>
    public double ProbabilityBelow(decimal gain) => NormalDistribution.Cdf((double)(gain - Gain) / Error.OfDifference);
}
