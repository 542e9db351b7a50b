using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents the plan of care between one adjustment and the next. Parts that were never set are null.</summary>
public sealed record PlanVersion
{
    internal PlanVersion()
    {
    }

    /// <summary>The techniques to use.</summary>
    public ImmutableArray<Term>? Techniques { get; init; }

    /// <summary>The length of a session in minutes.</summary>
    public int? Minutes { get; init; }

    /// <summary>The number of sessions per week.</summary>
    public decimal? SessionsPerWeek { get; init; }

    /// <summary>The length of the plan in weeks.</summary>
    public int? Weeks { get; init; }

    /// <summary>The id of the score that caused this version. Null for the first plan, or if no score caused it.</summary>
    public FactId? BasedOn { get; init; }

    /// <summary>The metadata of the event that created this version.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>The number of changes from the previous version, counting techniques, minutes and frequency.</summary>
    public int ChangedAtOnce { get; init; }

    internal PlanVersion Adjusted(PlanAdjusted adjusted, EventMetadata metadata)
    {
        var next = this with
        {
            Techniques = adjusted.Techniques ?? Techniques,
            Minutes = adjusted.Minutes ?? Minutes,
            SessionsPerWeek = adjusted.SessionsPerWeek ?? SessionsPerWeek,
            Weeks = adjusted.Weeks ?? Weeks,
            BasedOn = adjusted.BasedOn,
            Recording = metadata,
        };
        return next with { ChangedAtOnce = CountChanges(next) };
    }

    /// <summary>Determines whether a version plans the same techniques, minutes and frequency.</summary>
    internal bool HasSameTreatment(PlanVersion? other) =>
        Minutes == other?.Minutes
        && SessionsPerWeek == other?.SessionsPerWeek
        && new HashSet<Term>(Techniques ?? []).SetEquals(other?.Techniques ?? []);

    private int CountChanges(PlanVersion next) =>
        (Techniques is { } before && next.Techniques is { } after && !new HashSet<Term>(before).SetEquals(after) ? 1 : 0)
        + (Minutes is not null && Minutes != next.Minutes ? 1 : 0)
        + (SessionsPerWeek is not null && SessionsPerWeek != next.SessionsPerWeek ? 1 : 0);
}
