using System.Collections.Immutable;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.AspNetCore.Dashboard.Feedback;

/// <summary>What became of the feedback that clients were asked for. Each number is one of requests, and never one of outcomes.</summary>
internal sealed record FeedbackCounts
{
    private const int BestRating = 5;

    /// <summary>Requests that the client didn't decline.</summary>
    public required int Asked { get; init; }

    public required int Declined { get; init; }

    public required int Answered { get; init; }

    public required int ActedOn { get; init; }

    /// <summary>Those acted on of which the client has not been told.</summary>
    public required int NotTold { get; init; }

    /// <summary>The number of answers for each rating, from 5 to 1.</summary>
    public required ImmutableArray<(int Rating, int Count)> Ratings { get; init; }

    public static FeedbackCounts Of(IReadOnlyCollection<FeedbackRequest> requests) => new()
    {
        Asked = requests.Count(request => !request.IsDeclined),
        Declined = requests.Count(request => request.IsDeclined),
        Answered = requests.Count(request => request.Rating is not null),
        ActedOn = requests.Count(request => request.IsActedOn),
        NotTold = requests.Count(request => request is { IsActedOn: true, IsClientTold: false }),
        Ratings = [.. Enumerable.Range(1, BestRating).Reverse().Select(rating => (rating, requests.Count(request => request.Rating == rating)))],
    };
}
