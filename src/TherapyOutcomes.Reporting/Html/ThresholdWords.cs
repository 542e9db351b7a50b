using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting.Html;

/// <summary>
/// Describes the thresholds by which changes are judged, with the population they were found in and the publication they come from.
/// </summary>
internal static class ThresholdWords
{
    /// <summary>The percentage of the baseline that counts where no MIC is known.</summary>
    public const int ShareOfBaseline = 30;

    private const string PercentRule = "30% of the baseline (any complaint that is not acute; Dworkin 2008 (IMMPACT), J Pain 9:105-121)";

    /// <summary>Describes a measure's thresholds independently of the baseline.</summary>
    public static string Of(Measure measure) => measure.RatesChange && measure.Mic is { } rated
        ? $"MIC {Sourced(measure, rated)} from \u201cno change\u201d, without an MDC"
        : $"MIC {(measure.Mic is { } mic ? Sourced(measure, mic) : PercentRule)}, {Detectable(measure)}";

    /// <summary>Says what a client's own MIC is if it depends on their baseline; null if it is the same for everyone.</summary>
    public static string? OwnMic(MeasureAssessment primary) => primary.Criterion switch
    {
        { Meaningful: null } => "No MIC applies (a share of the baseline is not used for acute complaints).",
        { IsPercentRule: true, Meaningful: { } mic } => $"MIC {Words.Amount(mic, primary.Measure.Unit)}, which is {Words.Number(primary.Measure.Mic?.Value ?? ShareOfBaseline)}% of the baseline.",
        _ => null,
    };

    private static string Detectable(Measure measure) => measure.Mdc is { } mdc ? $"MDC {Sourced(measure, mdc)}" : "no MDC known";

    private static string Sourced(Measure measure, Threshold threshold) =>
        $"{Value(measure, threshold)} ({threshold.Population}; {threshold.Citation}{(threshold.Mark == EvidenceMark.Uncertain ? "; uncertain" : "")})";

    private static string Value(Measure measure, Threshold threshold) => threshold.Unit == ThresholdUnit.PercentOfBaseline
        ? $"{Words.Number(threshold.Value)}% of the baseline"
        : Words.Amount(threshold.Value, measure.Unit);
}
