using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>The client gave feedback.</summary>
/// <remarks>Follows <see cref="RecordFeedback"/>. Immutable and thread-safe.</remarks>
public sealed record FeedbackRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal FeedbackRecorded()
    {
    }

    /// <summary>The request.</summary>
    public required FactId Request { get; init; }

    /// <summary>The rating, 1 to 5.</summary>
    public required int Rating { get; init; }

    /// <summary>Would recommend, 0 to 10.</summary>
    public int? Recommend { get; init; }

    /// <summary>What the client says.</summary>
    public required ClientText Comment { get; init; }
}
