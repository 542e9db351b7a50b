using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>The client was asked for feedback.</summary>
/// <remarks>Follows <see cref="RequestFeedback"/>. Immutable and thread-safe.</remarks>
public sealed record FeedbackRequested : EpisodeEvent
{
    [JsonConstructor]
    internal FeedbackRequested()
    {
    }

    /// <summary>The new request's id.</summary>
    public required FactId Request { get; init; }

    /// <summary>The session asked about.</summary>
    public required FactId Session { get; init; }

    /// <summary>Why the client declines.</summary>
    public ClientText? Declined { get; init; }
}
