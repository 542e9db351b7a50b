using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;

namespace TherapyOutcomes.Records;

/// <summary>The events of reminders. No command of a host leads to them.</summary>
internal static class ReminderModule
{
    public static PracticeModule Module { get; } = new()
    {
        Json = ReminderJsonContext.Default,
        Events =
        [
            EventForm<Episode>.Of<EpisodeReminderRaised>(
                "EpisodeReminderRaised", (episode, raised, metadata) => episode with { Reminders = episode.Reminders.With(raised.Reminder, metadata) }),
            EventForm<ClientRecord>.Of<ClientReminderRaised>(
                "ClientReminderRaised", (client, raised, metadata) => client with { Reminders = client.Reminders.With(raised.Reminder, metadata) }),
            EventForm<PractitionerRecord>.Of<PractitionerReminderRaised>(
                "PractitionerReminderRaised", (practitioner, raised, metadata) => practitioner with { Reminders = practitioner.Reminders.With(raised.Reminder, metadata) }),
        ],
    };
}
