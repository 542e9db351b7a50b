using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents a request for feedback and what came of it. It is never mixed with outcome scores.</summary>
public sealed record FeedbackRequest : IDatedFact
{
    internal FeedbackRequest()
    {
    }

    /// <summary>The id of the request.</summary>
    public required FactId Id { get; init; }

    /// <summary>The id of the session that the feedback is about.</summary>
    public required FactId Session { get; init; }

    /// <summary>True if the client declined to give feedback; otherwise, false.</summary>
    public required bool IsDeclined { get; init; }

    /// <summary>The metadata of the event that recorded the request.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>The rating, from 1 to 5, or null if there is no answer yet.</summary>
    public int? Rating { get; init; }

    /// <summary>The clinic's day of the answer, or null if there is no answer yet.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>The time at which the clinic last acted on the feedback, or null if it has not.</summary>
    public DateTimeOffset? ActedOnAt { get; init; }

    /// <summary>The time at which the client was last told what the feedback led to, or null if the client has not been told.</summary>
    public DateTimeOffset? ClientToldAt { get; init; }

    /// <summary>True if the clinic acted on the feedback; otherwise, false.</summary>
    public bool IsActedOn => ActedOnAt is not null;

    /// <summary>True if the client was told about everything that the feedback led to; otherwise, false.</summary>
    public bool IsClientTold => ClientToldAt >= ActedOnAt;
}
