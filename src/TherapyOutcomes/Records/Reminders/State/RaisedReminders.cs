using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Keeps the newest reminder of each matter.</summary>
internal static class RaisedReminders
{
    /// <summary>Adds a reminder, in place of an earlier one of the same matter.</summary>
    public static FactList<RaisedReminder> With(this FactList<RaisedReminder> raised, Reminder reminder, EventMetadata metadata) =>
        raised.RemoveAll(earlier => earlier.Reminder.IsOfSameMatter(reminder)).Add(new RaisedReminder(reminder, metadata.Day));

    /// <summary>Returns the newest reminder of the same matter; null if there is none.</summary>
    public static RaisedReminder? Find(this FactList<RaisedReminder> raised, Reminder reminder)
    {
        foreach (var earlier in raised)
        {
            if (earlier.Reminder.IsOfSameMatter(reminder))
            {
                return earlier;
            }
        }

        return null;
    }
}
