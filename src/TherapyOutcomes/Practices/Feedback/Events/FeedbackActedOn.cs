using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the clinic acted on feedback.</summary>
/// <remarks>Results from <see cref="ActOnFeedback"/>.</remarks>
public sealed record FeedbackActedOn : EpisodeEvent
{
    [JsonConstructor]
    internal FeedbackActedOn()
    {
    }

    /// <summary>The id of the feedback request.</summary>
    public required FactId Request { get; init; }

    /// <summary>A description of what the clinic does.</summary>
    public required ClientText Action { get; init; }
}
