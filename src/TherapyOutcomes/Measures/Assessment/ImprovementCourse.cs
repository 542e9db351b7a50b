using System.Collections.Immutable;

namespace TherapyOutcomes.Measures;

/// <summary>How improvement went in the present cycle: found, held, lost, regained, sustained.</summary>
/// <remarks>
/// It follows from the dated facts alone, so any order of their arrival gives the same course. Immutable and thread-safe.
/// </remarks>
public sealed record ImprovementCourse
{
    internal ImprovementCourse()
    {
    }

    /// <summary>The row of days that show the improvement, for going on from here.</summary>
    internal ImprovementRun Run { get; init; }

    /// <summary>The improvement that stands, or the newest one that was lost; null when there was none.</summary>
    public Improvement? Improvement { get; internal init; }

    /// <summary>True when <see cref="Improvement"/> has not been lost.</summary>
    public bool Stands { get; internal init; }

    /// <summary>Every loss, by time.</summary>
    public ImmutableArray<GainLoss> Losses { get; internal init; } = [];

    /// <summary>True when it stands and the newest deciding score, or the newest observation in its place, shows it.</summary>
    public bool IsShownNow => Stands && Improvement is { InARow: > 0 };

    /// <summary>True when the improvement is sustained by the newest facts.</summary>
    public bool IsSustainedNow { get; internal init; }

    /// <summary>How many days later than the improvement's have a follow-up.</summary>
    public int FollowUpDays { get; internal init; }

    /// <summary>The newest loss while the gain is lost, or null.</summary>
    public GainLoss? CurrentLoss => Improvement is not null && !Stands ? Losses[^1] : null;
}
