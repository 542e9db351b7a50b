using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting.Html;

/// <summary>Says in a few words how large a change is and by what it was judged.</summary>
internal static class ChangeWords
{
    /// <summary>Describes a comparison, such as <c>18 better; MDC 10.5, MIC 10</c>; null if the scores can't be compared.</summary>
    public static string? Of(MeasureAssessment assessment, ScoreComparison comparison) =>
        comparison.Verdict == Verdict.NotComparable ? null : $"{Size(comparison.Gain)}; {JudgedBy(assessment, comparison)}";

    /// <summary>Describes the size of a gain, which is negative if the score got worse.</summary>
    public static string Size(decimal gain) => gain switch
    {
        > 0 => $"{Words.Number(gain)} better",
        < 0 => $"{Words.Number(-gain)} worse",
        _ => "no change",
    };

    /// <summary>Names the thresholds of a comparison.</summary>
    public static string JudgedBy(MeasureAssessment assessment, ScoreComparison comparison) =>
        Joined(assessment.Measure, DetectableOf(assessment, comparison), Named("MIC", assessment.Criterion.Meaningful, assessment.Measure.Mic));

    /// <summary>Names the thresholds of a measure, whatever the baseline.</summary>
    public static string JudgedBy(Measure measure) => Joined(
        measure,
        Named("MDC", measure.Mdc?.Value, measure.Mdc),
        measure.Mic is { Unit: ThresholdUnit.Scale } mic ? Named("MIC", mic.Value, mic) : $"MIC {Words.Number(measure.Mic?.Value ?? ThresholdWords.ShareOfBaseline)}% of the baseline{Doubt(measure.Mic)}");

    // A comparison of a single activity has an MDC of its own.
    private static string? DetectableOf(MeasureAssessment assessment, ScoreComparison comparison)
    {
        var mdc = assessment.Explain(comparison).Mdc;
        return Named("MDC", mdc?.Value, mdc);
    }

    private static string? Named(string name, decimal? size, Threshold? threshold) =>
        size is { } known ? $"{name} {Words.Number(known)}{Doubt(threshold)}" : null;

    private static string Doubt(Threshold? threshold) => threshold is { Mark: EvidenceMark.Uncertain } ? " uncertain" : "";

    // A rating of change is not the difference of two scores, so it needs no MDC.
    private static string Joined(Measure measure, string? mdc, string? mic) =>
        measure.RatesChange ? mic ?? "no MIC applies" : $"{mdc ?? "no MDC known"}, {mic ?? "no MIC applies"}";
}
