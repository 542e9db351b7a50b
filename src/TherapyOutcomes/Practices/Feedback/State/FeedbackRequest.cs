using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>A request for feedback and what came of it. Never mixed with outcome scores.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record FeedbackRequest : IDatedFact
{
    internal FeedbackRequest()
    {
    }

    /// <summary>The request's id.</summary>
    public required FactId Id { get; init; }

    /// <summary>The session asked about.</summary>
    public required FactId Session { get; init; }

    /// <summary>True when the client declined to answer.</summary>
    public required bool IsDeclined { get; init; }

    /// <summary>Its recording.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>The rating, 1 to 5; null while unanswered.</summary>
    public int? Rating { get; init; }

    /// <summary>The day of the answer, in its own offset; null while unanswered.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>When the clinic acted on it last; null until it did.</summary>
    public DateTimeOffset? ActedOnAt { get; init; }

    /// <summary>When the client was told last what it led to; null until then.</summary>
    public DateTimeOffset? ClientToldAt { get; init; }

    /// <summary>True once the clinic acted on it.</summary>
    public bool IsActedOn => ActedOnAt is not null;

    /// <summary>True once the client was told of everything it led to.</summary>
    public bool IsClientTold => ClientToldAt >= ActedOnAt;
}
