using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents an adverse reaction to a session.</summary>
public sealed record Reaction : IDatedFact
{
    internal Reaction()
    {
    }

    /// <summary>The id of the reaction.</summary>
    public required FactId Id { get; init; }

    /// <summary>The course of the reaction, which determines its severity.</summary>
    public required ReactionCourse Course { get; init; }

    /// <summary>True if the reaction was resolved, withdrawn or reported as already ended; otherwise, false.</summary>
    public required bool HasEnded { get; init; }

    /// <summary>The metadata of the event that reported the reaction.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>Determines whether the reaction is open: it has not ended, and it has not closed by itself.</summary>
    /// <param name="now">The time at which to check.</param>
    /// <param name="policy">The policy of the clinic, which says when its days begin.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public bool IsOpen(DateTimeOffset now, ClinicPolicy policy) => !HasEnded && !Course.HasClosedByItself(now, Recording.Day, policy);
}
