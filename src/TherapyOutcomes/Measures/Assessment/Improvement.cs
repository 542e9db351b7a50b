namespace TherapyOutcomes.Measures;

/// <summary>An improvement as the facts show it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record Improvement
{
    internal Improvement()
    {
    }

    /// <summary>The score or observation that showed it first.</summary>
    public required FactId FoundBy { get; init; }

    /// <summary>The improvement's day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The day from which follow-ups, plan review and talk count: <see cref="Day"/>, or the day the gain was regained.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>True when it was observed, not measured.</summary>
    public required bool IsObserved { get; init; }

    /// <summary>The best gain since the improvement in the measure's unit; null while there is no score.</summary>
    public decimal? BestGain { get; init; }

    /// <summary>The day on which it was first sustained since <see cref="Since"/>; null when it isn't yet.</summary>
    public DateOnly? SustainedOn { get; init; }

    /// <summary>The score or observation that showed the gain again after a loss, for a flare-up.</summary>
    public FactId? RegainedBy { get; init; }

    /// <summary>How many of the newest deciding scores in a row, or observations in their place, show the improvement.</summary>
    public int InARow { get; init; }
}
