using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>A plan of care as it stood from one adjustment to the next; a part never set is null.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record PlanVersion
{
    internal PlanVersion()
    {
    }

    /// <summary>The techniques.</summary>
    public ImmutableArray<Term>? Techniques { get; init; }

    /// <summary>The length of a session in minutes.</summary>
    public int? Minutes { get; init; }

    /// <summary>Sessions per week.</summary>
    public decimal? SessionsPerWeek { get; init; }

    /// <summary>For how many weeks.</summary>
    public int? Weeks { get; init; }

    /// <summary>The score that caused it; null for the first plan, or where there was none.</summary>
    public FactId? BasedOn { get; init; }

    /// <summary>Its recording.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>How many of techniques, minutes and frequency differ from the version before.</summary>
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

    private int CountChanges(PlanVersion next) =>
        (Techniques is { } before && next.Techniques is { } after && !new HashSet<Term>(before).SetEquals(after) ? 1 : 0)
        + (Minutes is not null && Minutes != next.Minutes ? 1 : 0)
        + (SessionsPerWeek is not null && SessionsPerWeek != next.SessionsPerWeek ? 1 : 0);
}
