namespace TherapyOutcomes.Measures;

/// <summary>Determines when a gain is lost and when a score shows it again.</summary>
internal static class GainThresholds
{
    /// <summary>
    /// Determines whether a score shows that the gain is lost: worse than the best one by the larger threshold, with at least half of the best
    /// gain gone. An observed improvement is also lost by a score that no longer shows any change.
    /// </summary>
    public static bool IsLoss(Improvement improvement, ScoreComparison comparison, ChangeCriterion criterion) =>
        improvement.BestGain is { } best
        && ScoreTolerance.Reaches((best - comparison.Gain) * 2, best)
        && ((criterion.Loss is { } threshold && ScoreTolerance.Reaches(best - comparison.Gain, threshold))
            || (improvement.IsObserved && best > 0 && comparison.Verdict is Verdict.Unchanged or Verdict.PossiblyDeteriorated or Verdict.Deteriorated));

    /// <summary>
    /// Determines whether a score is better by a meaningful change than the one that showed the loss. If an observation showed it, any is.
    /// </summary>
    public static bool IsBetterThan(LostGain lost, decimal gain, ChangeCriterion criterion) =>
        lost.Gain is not { } left
        || ((criterion.Meaningful ?? criterion.Loss) is { } needed && ScoreTolerance.Reaches(gain - left, needed));
}
