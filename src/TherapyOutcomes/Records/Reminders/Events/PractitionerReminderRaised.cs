using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that a next step in a practitioner's record fell due, or that one which takes time came up. It is no fact of the care: no rule looks at it.</summary>
/// <remarks>Results from <see cref="Running.DueWork"/>.</remarks>
public sealed record PractitionerReminderRaised : PractitionerEvent, IReminderRaised
{
    [JsonConstructor]
    internal PractitionerReminderRaised()
    {
    }

    /// <inheritdoc/>
    public required Reminder Reminder { get; init; }
}
