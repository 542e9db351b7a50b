namespace TherapyOutcomes.Measures;

/// <summary>An improvement that the recorded facts show.</summary>
public sealed record Improvement
{
    internal Improvement()
    {
    }

    /// <summary>The id of the score or observation that first showed the improvement.</summary>
    public required FactId FoundBy { get; init; }

    /// <summary>The day of the improvement.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The day from which the plan review and the talk with the client are counted: <see cref="Day"/>, or the day on which the gain was regained.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>True if an observation showed the improvement, or showed it again after a loss; false if a score did.</summary>
    public required bool IsObserved { get; init; }

    /// <summary>The best gain since the improvement was found or regained, in the measure's unit; null if there is no score yet.</summary>
    public decimal? BestGain { get; init; }

    /// <summary>The first day since <see cref="Since"/> on which the improvement was sustained; null if it has not been sustained yet.</summary>
    public DateOnly? SustainedOn { get; init; }

    /// <summary>The id of the score or observation that showed the gain again after a flare-up; null if there was no flare-up.</summary>
    public FactId? RegainedBy { get; init; }

    /// <summary>
    /// The first day of the present run: the day since which no deciding score was worse than possibly improved. It is null while the newest
    /// score is worse than that without being a loss.
    /// </summary>
    public DateOnly? HeldSince { get; init; }

    /// <summary>The number of days in the present run whose deciding score (or observation, where it decides) shows the improvement.</summary>
    public int ImprovedDays { get; init; }

    // The client's own word supports the improvement, so later scores that are possibly improved need no other observation.
    internal bool IsConfirmed { get; init; }
}
