using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli;

/// <summary>Explains what a measure shows and how certain that is, in words and as JSON.</summary>
internal static class Explanations
{
    /// <summary>Returns the reasons as consecutive sentences.</summary>
    public static string Why(ChangeExplanation explanation, IMessageFormatter words) =>
        string.Join(' ', explanation.Reasons.Select(reason => reason.InWords(words)));

    /// <summary>Returns a measure's newest comparison and the newest score that cannot be compared, as far as they exist.</summary>
    public static IEnumerable<ChangeExplanation> Of(MeasureAssessment assessment)
    {
        if (assessment.Newest is { } newest)
        {
            yield return assessment.Explain(newest);
        }

        if (!assessment.NotComparable.IsEmpty)
        {
            yield return assessment.Explain(assessment.NotComparable[^1]);
        }
    }

    /// <summary>Returns a comparison as JSON.</summary>
    public static object ForJson(MeasureAssessment assessment, ChangeExplanation explanation, bool isMixed, IMessageFormatter words) => new
    {
        Measure = assessment.Measure.Id.Value,
        Verdict = Json.Name(explanation.Comparison.Verdict),
        Mixed = isMixed,
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
