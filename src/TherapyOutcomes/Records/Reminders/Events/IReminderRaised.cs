namespace TherapyOutcomes.Events;

/// <summary>
/// Represents the event of a reminder, in a record of any kind. <see cref="Running.DueWork"/> records it once for each step that falls due, and whoever reads the
/// feed (<see cref="Feeds.EventFeed"/>) can pass it on.
/// </summary>
public interface IReminderRaised
{
    /// <summary>The step to remind of.</summary>
    Reminder Reminder { get; }
}
