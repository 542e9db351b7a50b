using TherapyOutcomes.Analysis;
using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Measures;

/// <summary>What a gain says about the true gain, given the measurement error.</summary>
/// <remarks>
/// The true gain is taken as normally distributed about the measured one with the error of a difference, every true gain
/// being equally likely beforehand (flat prior): P(true gain &gt; t) = Φ((gain - t) / error). That knows nothing of
/// the scale's ends, of how clients mostly fare, or of regression to the mean. Immutable and thread-safe.
/// </remarks>
/// <param name="Gain">The measured gain in the measure's unit, positive when better.</param>
/// <param name="Error">The measurement error.</param>
public sealed record ChangeEstimate(decimal Gain, MeasurementError Error)
{
    /// <summary>The 95 % interval of the true gain.</summary>
    public GainInterval Interval => IntervalAt(0.95);

    /// <summary>The probability that the true gain is above 0, from 0 to 1.</summary>
    public double ProbabilityOfGain => ProbabilityAbove(0);

    /// <summary>The interval that holds the true gain with a probability.</summary>
    /// <param name="level">The probability, above 0 and below 1.</param>
    /// <exception cref="AnalysisParameterException"><paramref name="level"/> is not between 0 and 1.</exception>
    public GainInterval IntervalAt(double level)
    {
        var half = NormalDistribution.Quantile((1 + Check.Probability(level, "level")) / 2) * Error.OfDifference;
        return new GainInterval((double)Gain - half, (double)Gain + half);
    }

    /// <summary>The probability that the true gain is above a value, from 0 to 1.</summary>
    /// <param name="gain">The value in the measure's unit, such as the minimal important change.</param>
    public double ProbabilityAbove(decimal gain) => NormalDistribution.Cdf((double)(Gain - gain) / Error.OfDifference);

    /// <summary>The probability that the true gain is below a value, from 0 to 1; minus the minimal important change asks for a meaningful loss.</summary>
    /// <param name="gain">The value in the measure's unit.</param>
    public double ProbabilityBelow(decimal gain) => NormalDistribution.Cdf((double)(gain - Gain) / Error.OfDifference);
}
