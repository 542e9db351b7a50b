using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>A score as it stands: corrected where it was corrected.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record Score : IDatedFact
{
    internal Score()
    {
    }

    /// <summary>The score's id.</summary>
    public required FactId Id { get; init; }

    /// <summary>The measure.</summary>
    public required MeasureId Measure { get; init; }

    /// <summary>The value, in the measure's unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>The item answers, null where unanswered; null when a total was recorded or the value was replaced.</summary>
    public ImmutableArray<decimal?>? Items { get; init; }

    /// <summary>The session at which it was taken.</summary>
    public FactId? Session { get; init; }

    /// <summary>The side of the body.</summary>
    public Side? Side { get; init; }

    /// <summary>Who measured.</summary>
    public ActorId? Rater { get; init; }

    /// <summary>What with.</summary>
    public Term? Device { get; init; }

    /// <summary>Its recording.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>True when a correction took it back.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>When it was corrected last, or null.</summary>
    public DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>When it was taken.</summary>
    public DateTimeOffset At => Recording.OccurredAt;

    /// <summary>The day on which it was taken, in its own offset.</summary>
    public DateOnly Day => Recording.Day;
}
