using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents the feedback requests of an episode and what came of them.</summary>
public sealed record FeedbackState
{
    internal FeedbackState()
    {
    }

    /// <summary>The feedback requests, in chronological order.</summary>
    public FactList<FeedbackRequest> Requests { get; init; } = [];

    internal FeedbackState Apply(FeedbackRequested requested, EventMetadata metadata) => this with
    {
        Requests = Requests.InsertByTime(new FeedbackRequest
        {
            Id = requested.Request,
            Session = requested.Session,
            IsDeclined = requested.Declined is not null,
            Recording = metadata,
        }),
    };

    internal FeedbackState Apply(FeedbackRecorded recorded, EventMetadata metadata) =>
        Change(recorded.Request, request => request with { Rating = recorded.Rating, AnsweredOn = metadata.Day });

    internal FeedbackState Apply(FeedbackActedOn acted, EventMetadata metadata) =>
        Change(acted.Request, request => request with { ActedOnAt = Later(request.ActedOnAt, metadata.OccurredAt) });

    internal FeedbackState Apply(ClientToldOfAction told, EventMetadata metadata) =>
        Change(told.Request, request => request with { ClientToldAt = Later(request.ClientToldAt, metadata.OccurredAt) });

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;

    private FeedbackState Change(FactId id, Func<FeedbackRequest, FeedbackRequest> change) =>
        this with { Requests = Requests.Change(request => request.Id == id, change) };
}
