using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting;

/// <summary>How far an episode of care came on the way to a verdict that counts.</summary>
/// <remarks>One answer for every rate and the curve, so that none of them counts somebody whom another leaves out.</remarks>
internal enum EpisodeStanding
{
    /// <summary>No score that can be a baseline; a rating of change has none.</summary>
    WithoutBaseline,

    /// <summary>A baseline, and no later score that decides.</summary>
    WithoutFollowUp,

    /// <summary>A measure that never decides alone.</summary>
    NeverDecides,

    /// <summary>A measure of which the detectable or the meaningful change isn't known: nobody could be improved by it.</summary>
    ThresholdMissing,

    /// <summary>No change, from a baseline too near to the best score.</summary>
    TooNearToBest,

    /// <summary>A newest score of another side, rater, device or other activities.</summary>
    NotComparable,

    /// <summary>One of the five directions.</summary>
    Judged,
}

/// <summary>Tells how far episodes came.</summary>
internal static class EpisodeStandings
{
    public static EpisodeStanding Of(MeasureAssessment primary) => primary switch
    {
        { Baseline: null } => EpisodeStanding.WithoutBaseline,
        { NewestFollowUp: null } => EpisodeStanding.WithoutFollowUp,
        { Measure.DecidesAlone: false } => EpisodeStanding.NeverDecides,
        { Criterion.CanDecide: false } => EpisodeStanding.ThresholdMissing,
        { NewestFollowUp.Verdict: Verdict.CannotShowImprovement } => EpisodeStanding.TooNearToBest,
        { NewestFollowUp.Verdict: Verdict.NotComparable } => EpisodeStanding.NotComparable,
        _ => EpisodeStanding.Judged,
    };
}
