using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents a reminder that was raised.</summary>
/// <param name="Reminder">The step.</param>
/// <param name="On">The day on which it was raised.</param>
internal sealed record RaisedReminder(Reminder Reminder, DateOnly On);
