using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that a next step in an episode fell due, or that one which takes time came up. It is no fact of the care: no rule looks at it.</summary>
/// <remarks>Results from <see cref="Running.DueWork"/>.</remarks>
public sealed record EpisodeReminderRaised : EpisodeEvent, IReminderRaised
{
    [JsonConstructor]
    internal EpisodeReminderRaised()
    {
    }

    /// <inheritdoc/>
    public required Reminder Reminder { get; init; }
}
