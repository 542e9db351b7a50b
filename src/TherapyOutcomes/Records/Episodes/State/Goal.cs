using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents a goal that the client and the practitioner agreed on.</summary>
public sealed record Goal : IDatedFact
{
    internal Goal()
    {
    }

    /// <summary>The id of the goal.</summary>
    public required FactId Id { get; init; }

    /// <summary>The goal in the client's words.</summary>
    public required ClientText Text { get; init; }

    /// <summary>The measure that shows when the goal is met, or null if there is none.</summary>
    public MeasureId? Measure { get; init; }

    /// <summary>The score to reach, in the unit of the measure, or null if there is none.</summary>
    public decimal? Target { get; init; }

    /// <summary>The extent to which the goal was met when last recorded. Null if it was never recorded.</summary>
    public GoalAttainment? Met { get; init; }

    /// <summary>The time of that last record. Null if it was never recorded.</summary>
    public DateTimeOffset? MetAt { get; init; }

    /// <summary>The metadata of the event that set the goal.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>True if a correction withdrew the goal; otherwise, false.</summary>
    public bool IsWithdrawn { get; init; }
}
