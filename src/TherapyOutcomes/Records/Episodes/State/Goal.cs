using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>A goal that client and practitioner agreed on.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record Goal : IDatedFact
{
    internal Goal()
    {
    }

    /// <summary>The goal's id.</summary>
    public required FactId Id { get; init; }

    /// <summary>The goal in the client's words.</summary>
    public required ClientText Text { get; init; }

    /// <summary>A measure that tells when it is met.</summary>
    public MeasureId? Measure { get; init; }

    /// <summary>The score to reach, in the measure's unit.</summary>
    public decimal? Target { get; init; }

    /// <summary>How far it was met when last recorded; null when never recorded.</summary>
    public GoalMet? Met { get; init; }

    /// <summary>When that was.</summary>
    public DateTimeOffset? MetAt { get; init; }

    /// <summary>Its recording.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>True when a correction took it back.</summary>
    public bool IsWithdrawn { get; init; }
}
