using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents a session that was held.</summary>
public sealed record Session : IDatedFact
{
    internal Session()
    {
    }

    /// <summary>The id of the session.</summary>
    public required FactId Id { get; init; }

    /// <summary>The techniques that were used.</summary>
    public required ImmutableArray<Term> Techniques { get; init; }

    /// <summary>The length of the session in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>The body areas that were worked on.</summary>
    public required ImmutableArray<Term> Areas { get; init; }

    /// <summary>The metadata of the event that recorded the session.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>True if a correction withdrew the session; otherwise, false.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The time at which the session started.</summary>
    public DateTimeOffset At => Recording.OccurredAt;

    /// <summary>The clinic's day of the session.</summary>
    public DateOnly Day => Recording.Day;
}
