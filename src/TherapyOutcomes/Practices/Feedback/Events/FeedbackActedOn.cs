using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>The clinic acted on feedback.</summary>
/// <remarks>Follows <see cref="ActOnFeedback"/>. Immutable and thread-safe.</remarks>
public sealed record FeedbackActedOn : EpisodeEvent
{
    [JsonConstructor]
    internal FeedbackActedOn()
    {
    }

    /// <summary>The request.</summary>
    public required FactId Request { get; init; }

    /// <summary>What is done.</summary>
    public required ClientText Action { get; init; }
}
