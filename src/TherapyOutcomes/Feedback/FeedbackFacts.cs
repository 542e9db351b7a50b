using System.Collections.Immutable;

namespace TherapyOutcomes.Feedback;

/// <summary>What an episode holds of feedback.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record FeedbackFacts
{
    internal FeedbackFacts()
    {
    }

    /// <summary>The requests, by time.</summary>
    public ImmutableArray<FeedbackRequest> Requests { get; init; } = [];

    internal FeedbackFacts Apply(FeedbackRequested requested, EventMetadata metadata) => this with
    {
        Requests = Requests.File(new FeedbackRequest
        {
            Id = requested.Request,
            Session = requested.Session,
            IsDeclined = requested.Declined is not null,
            Recording = metadata,
        }),
    };

    internal FeedbackFacts Apply(FeedbackRecorded recorded) =>
        Change(recorded.Request, request => request with { Rating = recorded.Rating });

    internal FeedbackFacts Apply(FeedbackActedOn acted) =>
        Change(acted.Request, request => request with { IsActedOn = true });

    internal FeedbackFacts Apply(ClientToldOfAction told) =>
        Change(told.Request, request => request with { IsClientTold = true });

    private FeedbackFacts Change(FactId id, Func<FeedbackRequest, FeedbackRequest> change) =>
        this with { Requests = Requests.Change(request => request.Id == id, change) };
}
