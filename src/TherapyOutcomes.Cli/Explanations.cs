using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Cli;

/// <summary>What a measure says and how sure that is, in words and as JSON.</summary>
internal static class Explanations
{
    /// <summary>The reasons, one sentence after the other.</summary>
    public static string Why(ChangeExplanation explanation) => string.Join(
        ' ', explanation.Reasons.Select(reason => MessageFormatter.English.Format(reason.MessageKey, reason.Evidence)));

    /// <summary>A measure's newest comparison, or null.</summary>
    public static object? ForJson(MeasureAssessment assessment) => assessment.Explain() is not { } explanation
        ? null
        : new
        {
            Measure = assessment.Measure.Id.Value,
            Verdict = Json.Name(explanation.Comparison.Verdict),
            Baseline = assessment.Baseline?.Value,
            Score = explanation.Comparison.Score.Value,
            explanation.Comparison.Gain,
            Uncertainty = Uncertainty(explanation),
            Reasons = explanation.Reasons.Select(reason => MessageFormatter.English.Format(reason.MessageKey, reason.Evidence)),
        };

    /// <summary>The interval and the probabilities of a change, or null when its error is not known.</summary>
    public static object? Uncertainty(ChangeExplanation explanation) => explanation.Estimate is not { } estimate
        ? null
        : new
        {
            Interval95 = new[] { Rounded(estimate.Interval.Low), Rounded(estimate.Interval.High) },
            ProbabilityOfGain = Rounded(estimate.ProbabilityOfGain),
            ProbabilityOfMeaningfulGain = explanation.ProbabilityOfMeaningfulGain is { } gain ? Rounded(gain) : default(double?),
            ProbabilityOfMeaningfulLoss = explanation.ProbabilityOfMeaningfulLoss is { } loss ? Rounded(loss) : default(double?),
        };

    private static double Rounded(double value) => Math.Round(value, 4);
}
