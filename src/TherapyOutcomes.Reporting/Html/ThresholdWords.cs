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

    /// <summary>Describes the thresholds for a particular baseline.</summary>
    public static string Of(MeasureAssessment primary) => $"{Meaningful(primary)}, {Detectable(primary.Measure)}";

    private static string Meaningful(MeasureAssessment primary)
    {
        var (measure, mic) = (primary.Measure, primary.Criterion.Meaningful);
        if (mic is null)
        {
            return "No MIC applies (a share of the baseline is not used for acute complaints)";
        }

        var rule = measure.Mic is { } threshold ? Sourced(measure, threshold) : PercentRule;
        return primary.Criterion.IsPercentRule ? $"MIC {Words.Amount(mic.Value, measure.Unit)}, which is {rule}" : $"MIC {rule}";
    }

    private static string Detectable(Measure measure) => measure.Mdc is { } mdc ? $"MDC {Sourced(measure, mdc)}" : "no MDC known";

    private static string Sourced(Measure measure, Threshold threshold) =>
        $"{Value(measure, threshold)} ({threshold.Population}; {threshold.Citation}{(threshold.Mark == EvidenceMark.Uncertain ? "; uncertain" : "")})";

    private static string Value(Measure measure, Threshold threshold) => threshold.Unit == ThresholdUnit.PercentOfBaseline
        ? $"{Words.Number(threshold.Value)}% of the baseline"
        : Words.Amount(threshold.Value, measure.Unit);
}
