using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that a next step in a client's record fell due, or that one which takes time came up. It is no fact of the care: no rule looks at it.</summary>
/// <remarks>Results from <see cref="Running.DueWork"/>.</remarks>
public sealed record ClientReminderRaised : ClientEvent, IReminderRaised
{
    [JsonConstructor]
    internal ClientReminderRaised()
    {
    }

    /// <inheritdoc/>
    public required Reminder Reminder { get; init; }
}
