using System.Collections.Immutable;

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

    /// <summary>True if the improvement has not been lost and the newest deciding score (or observation, where it decides) shows it; otherwise, false.</summary>
    public bool IsShownNow => HasCurrentImprovement && Improvement is { ConsecutiveScores: > 0 };

    /// <summary>True if the improvement is sustained according to the newest facts; otherwise, false.</summary>
    public bool IsSustainedNow { get; internal init; }

    /// <summary>
    /// The number of follow-up days after the day of the current improvement or, after a flare-up, after the day on which the gain was regained;
    /// 0 if there is no current improvement.
    /// </summary>
    public int FollowUpDays { get; internal init; }

    /// <summary>The most recent loss while the gain is lost; otherwise, null.</summary>
    public LostGain? CurrentLoss => Improvement is not null && !HasCurrentImprovement ? Losses[^1] : null;
}
