using TherapyOutcomes;
using TherapyOutcomes.Events;
using TherapyOutcomes.Feeds;

namespace ReminderHost;

#region reminders
/// <summary>Sends the reminders of a clinic to its staff, each one once, and only while the step is still to do.</summary>
internal sealed class Reminders(OutcomeService service, EventFeed feed, SentMail mail, string positionFile)
{
    public async Task SendAsync()
    {
        EventFeedPage page;
        do
        {
            var position = File.Exists(positionFile) ? await File.ReadAllTextAsync(positionFile) : null;
            page = await feed.ReadAsync(new EventFeedRequest { After = position });
            foreach (var recorded in page.Events)
            {
                if (recorded.Event is IReminderRaised { Reminder: var reminder })
                {
                    await SendAsync(recorded.Metadata, reminder);
                }
            }

            await File.WriteAllTextAsync(positionFile, page.Position);
        }
        while (!page.IsAtEnd);
    }

    private async Task SendAsync(EventMetadata raised, Reminder reminder)
    {
        var now = await service.EvaluateAsync(raised.Record);
        if (now?.FindingOf(reminder) is { } finding) // not if it has been done in the meantime
        {
            // The id of the event is the id of the mail, so that a repetition sends nothing twice.
            await mail.SendOnceAsync(raised.EventId, $"{raised.Record}, by {reminder.DueOn:d MMMM}: {finding.InWords(MessageFormatter.English)}");
        }
    }
}
#endregion
