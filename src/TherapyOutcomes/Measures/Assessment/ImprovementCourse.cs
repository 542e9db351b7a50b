using System.Collections.Immutable;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures;

/// <summary>The course of improvement in the current cycle: found, held, lost, regained, sustained.</summary>
/// <remarks>
/// The course is derived from the dated facts alone, so the order in which they arrive makes no difference.
/// </remarks>
public sealed record ImprovementCourse
{
    internal ImprovementCourse()
    {
    }

    /// <summary>The current run of days that show the improvement, from which the course can be extended.</summary>
    internal ImprovementRun Run { get; init; }

    /// <summary>The current improvement, or the most recent one if it was lost; null if there was none.</summary>
    public Improvement? Improvement { get; internal init; }

    /// <summary>True if there is an <see cref="Improvement"/> and it has not been lost; otherwise, false.</summary>
    public bool HasCurrentImprovement { get; internal init; }

    /// <summary>All losses, ordered by time.</summary>
    public ImmutableArray<LostGain> Losses { get; internal init; } = [];

    /// <summary>
    /// The observation that the improvement does not hold, although the scores show it; null if there is none, or if the client said
    /// otherwise since, or a score on a later day shows the improvement.
    /// </summary>
    public Observation? Doubt { get; internal init; }

    /// <summary>True if the improvement has not been lost and the newest deciding score (or observation, where it decides) shows it; otherwise, false.</summary>
    public bool IsShownNow => HasCurrentImprovement && Run.ShowsNow;

    /// <summary>
    /// True if a gain was found lost when the client came back: after a gap in care, with no deciding score or observation in between; otherwise,
    /// false.
    /// </summary>
    internal bool IsLostAfterGap { get; init; }

    /// <summary>True if the improvement was sustained on some day and has not been lost since; otherwise, false.</summary>
    public bool IsSustained => HasCurrentImprovement && Improvement!.SustainedOn is not null;

    /// <summary>
    /// The number of follow-up days after the first day of the present run, or since the improvement while there is no run; 0 if there is no
    /// current improvement.
    /// </summary>
    public int FollowUpDays { get; internal init; }

    /// <summary>The most recent loss, whether or not the gain came back; null if there was none.</summary>
    public LostGain? NewestLoss => Losses is [.., var newest] ? newest : null;

    /// <summary>The most recent loss while the gain is lost; otherwise, null.</summary>
    public LostGain? CurrentLoss => Improvement is not null && !HasCurrentImprovement ? Losses[^1] : null;
}
