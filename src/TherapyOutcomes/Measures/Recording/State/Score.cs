using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>A score in its current form, with any correction applied.</summary>
public sealed record Score : IDatedFact
{
    internal Score()
    {
    }

    /// <summary>The id of the score.</summary>
    public required FactId Id { get; init; }

    /// <summary>The id of the measure.</summary>
    public required MeasureId Measure { get; init; }

    /// <summary>The value, in the measure's unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>The item answers, with null for unanswered items; null if only a total was recorded or a correction replaced the value.</summary>
    public ImmutableArray<decimal?>? Items { get; init; }

    /// <summary>The id of the session at which the score was taken.</summary>
    public FactId? Session { get; init; }

    /// <summary>The side of the body.</summary>
    public BodySide? Side { get; init; }

    /// <summary>The person who measured.</summary>
    public ActorId? Rater { get; init; }

    /// <summary>The device that was used.</summary>
    public Term? Device { get; init; }

    /// <summary>The metadata of the recorded event.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>True if a correction withdrew the score; otherwise, false.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The time of the latest correction; null if there was none.</summary>
    public DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>The time at which the score was taken.</summary>
    public DateTimeOffset At => Recording.OccurredAt;

    /// <summary>The clinic's day on which the score was taken.</summary>
    public DateOnly Day => Recording.Day;
}
