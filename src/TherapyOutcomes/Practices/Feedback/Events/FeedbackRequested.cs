using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the client was asked for feedback.</summary>
/// <remarks>Results from <see cref="RequestFeedback"/>.</remarks>
public sealed record FeedbackRequested : EpisodeEvent
{
    [JsonConstructor]
    internal FeedbackRequested()
    {
    }

    /// <summary>The id of the new feedback request.</summary>
    public required FactId Request { get; init; }

    /// <summary>The id of the session that the feedback is about.</summary>
    public required FactId Session { get; init; }

    /// <summary>The reason why the client declined, or null if the client did not decline.</summary>
    public ClientText? Declined { get; init; }

    internal override FactReference? NewFact => new FactReference(FactKind.FeedbackRequest, Request);
}
