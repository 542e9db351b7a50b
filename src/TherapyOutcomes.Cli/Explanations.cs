using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli;

/// <summary>Explains what a measure shows and how certain that is, in words and as JSON.</summary>
internal static class Explanations
{
    /// <summary>Returns the reasons as consecutive sentences.</summary>
    public static string Why(ChangeExplanation explanation, IMessageFormatter words) =>
        string.Join(' ', explanation.Reasons.Select(reason => reason.InWords(words)));

    /// <summary>Returns a comparison as JSON.</summary>
    public static object ForJson(ExplainedMeasure explained, ChangeExplanation explanation, IMessageFormatter words) => new
    {
        Measure = explained.Measure.Id.Value,
        Verdict = Json.Name(explanation.Comparison.Verdict),
        Mixed = explained.IsMixed,
        Baseline = explanation.Comparison.From,
        Score = explanation.Comparison.To,
        explanation.Comparison.Gain,
        Detectable = explanation.IsDetectable,
        Meaningful = explanation.IsMeaningful,
        Acceptable = explanation.IsAcceptable,
        Thresholds = new[] { explanation.Mic, explanation.Mdc }.OfType<Threshold>().Select(threshold => ThresholdJson.Of(threshold, decides: true)),
        Uncertainty = Uncertainty(explanation),
        Reasons = explanation.Reasons.Select(reason => reason.InWords(words)),
    };

    /// <summary>Returns the interval and the probabilities of a change, or null if its error is not known.</summary>
    public static object? Uncertainty(ChangeExplanation explanation) => explanation.Estimate is not { } estimate
        ? null
        : new
        {
            Interval95 = new[] { estimate.Interval.Lower, estimate.Interval.Upper },
            estimate.ProbabilityOfGain,
            explanation.ProbabilityOfMeaningfulGain,
            explanation.ProbabilityOfMeaningfulLoss,
        };
}
