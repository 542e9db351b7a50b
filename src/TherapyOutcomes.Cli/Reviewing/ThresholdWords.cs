using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Says in plain words which change counts as improved, and where the thresholds come from.</summary>
internal static class ThresholdWords
{
    // The share that applies where no minimal important change is known; see ChangeCriterion.
    private const string ModerateShare = "30% of the score at the start";

    /// <summary>Returns one sentence for each thing that a reader needs to know.</summary>
    public static string Of(Measure measure) => string.Join(" ", Sentences(measure));

    /// <summary>Returns what the thresholds are based on.</summary>
    public static string Sources(Measure measure) => string.Join(" ", new[] { Source("MDC", measure.Mdc), Source("MIC", measure.Mic) }.OfType<string>());

    private static IEnumerable<string> Sentences(Measure measure)
    {
        var (mdc, mic) = (measure.Mdc, measure.Mic);
        yield return mdc is null
            ? $"The measurement error of {measure.Id} isn't known, so the best that its scores can show is \"possibly improved\"."
            : $"Improved means {Size(measure, mdc, mic)} better than at the start: beyond measurement error (MDC {Points(measure, mdc.Value)}) and enough to matter to clients ({(mic is null ? ModerateShare : $"MIC {Amount(measure, mic)}")}).";
        yield return mdc is null ? $"Possibly improved means {(mic is null ? $"at least {ModerateShare}" : $"at least {Amount(measure, mic)}")} better." : "Possibly improved means only one of the two.";
        yield return "Worse is judged by the same amounts. Scores alone can't show that care caused a change.";
    }

    private static string Size(Measure measure, Threshold mdc, Threshold? mic) => mic is { Unit: ThresholdUnit.Scale }
        ? $"at least {Points(measure, Math.Max(mdc.Value, mic.Value))}"
        : $"at least {Points(measure, mdc.Value)} and at least {(mic is null ? ModerateShare : Amount(measure, mic))}";

    private static string Amount(Measure measure, Threshold threshold) =>
        threshold.Unit == ThresholdUnit.PercentOfBaseline ? $"{Numbers.Write(threshold.Value)}% of the score at the start" : Points(measure, threshold.Value);

    private static string Points(Measure measure, decimal value) => $"{Numbers.Write(value)} {(measure.Unit is "mm" or "degrees" ? measure.Unit : value == 1 ? "point" : "points")}";

    private static string? Source(string kind, Threshold? threshold) =>
        threshold is null || threshold.Mark == EvidenceMark.Clinic ? null : $"{kind}: {threshold.Population} ({threshold.Citation}).";
}
