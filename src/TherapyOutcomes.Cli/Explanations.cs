using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli;

/// <summary>Explains what a measure shows and how certain that is.</summary>
internal static class Explanations
{
    /// <summary>Returns the reasons as consecutive sentences.</summary>
    public static string Why(ChangeExplanation explanation, IMessageFormatter words) =>
        string.Join(' ', explanation.Reasons.Select(reason => reason.InWords(words)));

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
