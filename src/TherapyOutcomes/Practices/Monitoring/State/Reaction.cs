using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>An adverse reaction to a session.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record Reaction : IDatedFact
{
    internal Reaction()
    {
    }

    /// <summary>The reaction's id.</summary>
    public required FactId Id { get; init; }

    /// <summary>What decides its severity.</summary>
    public required ReactionCourse Course { get; init; }

    /// <summary>True when it ended: resolved, taken back, or reported with its end.</summary>
    public required bool HasEnded { get; init; }

    /// <summary>Its recording.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>True while it is open: not ended, and not closed by itself.</summary>
    /// <param name="now">The time.</param>
    public bool IsOpen(DateTimeOffset now) => !HasEnded && !Course.HasClosedByItself(now, Recording.Day);
}
