using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>A session that was held.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record Session : IDatedFact
{
    internal Session()
    {
    }

    /// <summary>The session's id.</summary>
    public required FactId Id { get; init; }

    /// <summary>The techniques used.</summary>
    public required ImmutableArray<Term> Techniques { get; init; }

    /// <summary>Its length in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>The body areas worked on.</summary>
    public required ImmutableArray<Term> Areas { get; init; }

    /// <summary>Its recording.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>True when a correction took it back.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Its start.</summary>
    public DateTimeOffset At => Recording.OccurredAt;

    /// <summary>Its day, in its own offset.</summary>
    public DateOnly Day => Recording.Day;
}
