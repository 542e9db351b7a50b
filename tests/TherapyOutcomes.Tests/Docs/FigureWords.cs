using System.Globalization;

namespace TherapyOutcomes.Tests.Docs;

/// <summary>How the generated pages write a figure and how well it is backed.</summary>
internal static class FigureWords
{
    public static string Value(Measure measure, Threshold threshold) => threshold.Unit == ThresholdUnit.PercentOfBaseline
        ? string.Create(CultureInfo.InvariantCulture, $"{threshold.Value:0.####}% of the baseline")
        : Amount(threshold.Value, measure.Unit);

    public static string Amount(decimal value, string unit) => unit == "%"
        ? string.Create(CultureInfo.InvariantCulture, $"{value:0.####}%")
        : string.Create(CultureInfo.InvariantCulture, $"{value:0.####} {(value == 1 ? unit.TrimEnd('s') : unit)}");

    public static string Mark(EvidenceMark mark) => mark == EvidenceMark.Uncertain ? "**uncertain**" : Lower(mark);

    public static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
