using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the client gave feedback.</summary>
/// <remarks>Results from <see cref="RecordFeedback"/>.</remarks>
public sealed record FeedbackRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal FeedbackRecorded()
    {
    }

    /// <summary>The id of the feedback request.</summary>
    public required FactId Request { get; init; }

    /// <summary>The rating, from 1 to 5.</summary>
    public required int Rating { get; init; }

    /// <summary>The likelihood that the client would recommend the clinic, from 0 to 10, or null if not given.</summary>
    public int? Recommend { get; init; }

    /// <summary>The client's comment.</summary>
    public required ClientText Comment { get; init; }
}
