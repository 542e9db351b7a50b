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

    /// <summary>The day from which follow-ups, the plan review and the talk with the client are counted: <see cref="Day"/>, or the day on which the gain was regained.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>True if the improvement was observed; false if it was measured.</summary>
    public required bool IsObserved { get; init; }

    /// <summary>The best gain since the improvement, in the measure's unit; null if there is no score yet.</summary>
    public decimal? BestGain { get; init; }

    /// <summary>The first day since <see cref="Since"/> on which the improvement was sustained; null if it has not been sustained yet.</summary>
    public DateOnly? SustainedOn { get; init; }

    /// <summary>The id of the score or observation that showed the gain again after a flare-up; null if there was no flare-up.</summary>
    public FactId? RegainedBy { get; init; }

    /// <summary>The number of most recent deciding scores in a row (or observations, where they decide) that show the improvement.</summary>
    public int ConsecutiveScores { get; init; }
}
