namespace TherapyOutcomes.Tests.Running;

/// <summary>Reads the reminders of a record.</summary>
internal static class Reminders
{
    public static async Task<List<Reminder>> RemindersAsync(this TestClinic clinic, RecordKey record)
    {
        var reminders = new List<Reminder>();
        await foreach (var recorded in clinic.Service.ReadEventsAsync(record))
        {
            if (recorded.Event is IReminderRaised raised)
            {
                reminders.Add(raised.Reminder);
            }
        }

        return reminders;
    }
}
