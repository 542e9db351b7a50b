namespace TherapyOutcomes.Statistics;

/// <summary>Checks parameters that are probabilities.</summary>
internal static class Probability
{
    /// <summary>Returns the value if it is above 0 and below 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public static double Require(double value, string parameter) =>
        value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(parameter, value, "The value must be above 0 and below 1.");
}
