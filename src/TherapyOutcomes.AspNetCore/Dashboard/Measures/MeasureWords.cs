using TherapyOutcomes.AspNetCore.Dashboard.Caseload;
using TherapyOutcomes.AspNetCore.Dashboard.Words;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.AspNetCore.Dashboard.Measures;

/// <summary>Writes the figures of measures.</summary>
internal static class MeasureWords
{
    public static string Range(DashboardWords words, Measure measure) =>
        words.With("measures.from-to", CaseloadWords.Number(words, measure.Low), Amount(words, measure.High, measure.Unit));

    public static string Value(DashboardWords words, Measure measure, Threshold threshold) => threshold.Unit == ThresholdUnit.PercentOfBaseline
        ? words.With("measures.of-baseline", CaseloadWords.Number(words, threshold.Value))
        : Amount(words, threshold.Value, measure.Unit);

    /// <summary>The figure with the mark of how sure it is, if it isn't.</summary>
    public static string? Short(DashboardWords words, Measure measure, Threshold? threshold) => threshold is null ? null
        : threshold.Mark is EvidenceMark.Uncertain ? $"{Value(words, measure, threshold)} ({Mark(words, threshold.Mark)})"
        : Value(words, measure, threshold);

    public static string Mark(DashboardWords words, EvidenceMark mark) => words[$"measures.mark.{mark}"];

    // A clinic names the units of its own measures in its own language.
    private static string Amount(DashboardWords words, decimal value, string unit) =>
        (value == 1 ? words.Find($"measures.unit.{unit}.one") : null) is { } one ? one
        : words.Find($"measures.unit.{unit}") is { } known ? string.Format(words.Culture, known, CaseloadWords.Number(words, value))
        : $"{CaseloadWords.Number(words, value)} {unit}".TrimEnd();
}
