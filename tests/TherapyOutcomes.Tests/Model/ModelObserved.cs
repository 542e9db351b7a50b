namespace TherapyOutcomes.Tests.Model;

/// <summary>Whether an observation stands for a score, since scores can't decide (or none is asked for any more).</summary>
internal static class ModelObserved
{
    /// <summary>Whether the observation counts as a score would: true as Improved, false as lost.</summary>
    /// <param name="history">All that is on record.</param>
    /// <param name="cycle">The present cycle.</param>
    /// <param name="comparison">The primary measure beside its baseline.</param>
    /// <param name="observation">The observation.</param>
    /// <param name="story">What came before it. A loss ends a discharge.</param>
    public static bool StandsForScore(
        ModelHistory history, ModelCycle cycle, ModelComparison comparison, Dated<Observation> observation, ModelStory story) =>
        HadNothingToCompare(history, cycle, comparison, observation)
        || HasNothingToCompareYet(comparison, observation, story)
        || comparison.Thresholds is { CannotReachImproved: true }
        || QuestionnairesDeclined(history, observation)
        || ModelPlan.At(history, observation.Moment, story.LossMoments).Discharged;

    /// <summary>
    /// No baseline up to the observation: by the facts as they are now, or by those of them that were on record when it
    /// was made (a score recorded later doesn't unmake it).
    /// </summary>
    private static bool HadNothingToCompare(
        ModelHistory history, ModelCycle cycle, ModelComparison comparison, Dated<Observation> observation) =>
        comparison.Baseline is not { } baseline
        || baseline.Score.At > observation.At
        || !ModelDeciding.Settled(history, history.Primary).Any(s =>
            s.Version < observation.Version && s.At <= observation.At && (s.Day >= cycle.Start || s == baseline.Score));

    /// <summary>The improvement was observed, and no score up to the observation's day can be compared with a baseline yet.</summary>
    private static bool HasNothingToCompareYet(ModelComparison comparison, Dated<Observation> observation, ModelStory story) =>
        story.Present is { RestsOnObservation: true } && !comparison.Scores.Any(s => s.Score.Day <= observation.Day);

    /// <summary>The newest wish about questionnaires as of the observation's instant was a no.</summary>
    private static bool QuestionnairesDeclined(ModelHistory history, Dated<Observation> observation) =>
        ModelRecord.Of<Preference>(history)
            .LastOrDefault(p => p.At <= observation.At && p.Fact.Questionnaires is not null) is { Fact.Questionnaires: false };
}
