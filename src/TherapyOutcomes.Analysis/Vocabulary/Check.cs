using System.Globalization;

namespace TherapyOutcomes.Analysis;

/// <summary>Checks that the parameters of analyses are in range.</summary>
internal static class Check
{
    internal static double Reliability(double value, string parameter) =>
        value is >= 0 and < 1
            ? value
            : throw Wrong(parameter, value, "at least 0 and below 1; 1 would mean that the measure has no error");

    internal static double Probability(double value, string parameter) =>
        value is > 0 and < 1 ? value : throw Wrong(parameter, value, "above 0 and below 1");

    /// <summary>Checks a one-sided significance. From 0.5 on, the critical value is 0 or below, and the same change could count as both better and worse.</summary>
    internal static double OneSided(double value, string parameter) =>
        value is > 0 and < 0.5 ? value : throw Wrong(parameter, value, "above 0 and below 0.5 for Hageman and Arrindell, whose critical value is one-sided");

    internal static double Fraction(double value, string parameter) =>
        value is >= 0 and <= 1 ? value : throw Wrong(parameter, value, "a fraction from 0 to 1, for example 0.3 for 30%");

    internal static double NotNegative(double value, string parameter) =>
        value >= 0 && double.IsFinite(value) ? value : throw Wrong(parameter, value, "a finite number, 0 or above, in points of the scale");

    internal static double Positive(double value, string parameter) =>
        value > 0 && double.IsFinite(value) ? value : throw Wrong(parameter, value, "a finite number above 0");

    internal static double Finite(double value, string parameter) =>
        double.IsFinite(value) ? value : throw Wrong(parameter, value, "a finite number");

    internal static T Defined<T>(T value, string parameter) where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new AnalysisParameterException(parameter, string.Join(", ", Enum.GetNames<T>()), $"The {parameter} is not a known value.");

    internal static double Required(double? value, string parameter, string forWhat) =>
        value ?? throw new AnalysisParameterException(parameter, "a number", $"The {parameter} is missing; {forWhat} needs it.");

    internal static void SameLength(int expected, int actual, string parameter)
    {
        if (expected != actual)
        {
            throw new AnalysisParameterException(parameter, Invariant($"exactly {expected} elements"), Invariant($"The {parameter} has {actual} elements."));
        }
    }

    internal static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static AnalysisParameterException Wrong(string parameter, double value, string allowed) =>
        new(parameter, allowed, Invariant($"The {parameter} is {value}."));
}
