using System.Collections.Immutable;

namespace TherapyOutcomes;

/// <summary>Represents one score of a <see cref="ScoredCourse"/>. It is given either as a value or as item answers.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record CourseScore
{
    /// <summary>
    /// The time at which the score was taken, which is also the start of that day's session. It is truncated to whole milliseconds, and must be
    /// one that a record can hold (<see cref="RecordLimits"/>).
    /// </summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The id of the measure, which must be in the policy's catalog.</summary>
    public required MeasureId Measure { get; init; }

    /// <summary>The score, in the measure's unit and range; null if <see cref="Items"/> are given instead.</summary>
    public decimal? Value { get; init; }

    /// <summary>The item answers in order, with null for unanswered items; null if a <see cref="Value"/> is given instead.</summary>
    public ImmutableArray<decimal?>? Items { get; init; }
}
