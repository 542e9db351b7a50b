using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting;

/// <summary>Specifies how far an episode of care has come on the way to a verdict that counts.</summary>
/// <remarks>Every rate and the curve use the same value, so that they all count the same episodes.</remarks>
internal enum EpisodeStanding
{
    /// <summary>No score can serve as a baseline. A rating of change never can.</summary>
    WithoutBaseline,

    /// <summary>There is a baseline, but no later score that decides.</summary>
    WithoutFollowUp,

    /// <summary>The measure never decides alone.</summary>
    NeverDecides,

    /// <summary>The detectable or the meaningful change of the measure is not known, so the measure cannot show an improvement.</summary>
    ThresholdMissing,

    /// <summary>There is no change, and the baseline is too close to the best score.</summary>
    TooNearToBest,

    /// <summary>The newest score is of another side, rater, device or set of activities.</summary>
    NotComparable,

    /// <summary>The newest score has one of the five directional verdicts.</summary>
    Judged,
}

/// <summary>Determines how far episodes have come.</summary>
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
