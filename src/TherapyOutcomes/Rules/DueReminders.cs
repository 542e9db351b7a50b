using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Rules;

/// <summary>
/// Finds out when to remind of findings that ask for a step: once on the day by which the step is due, or at once if it takes time. A matter is reminded of
/// again when it falls due on a later day.
/// </summary>
/// <param name="raised">The reminders that were raised before.</param>
/// <param name="today">The clinic's day.</param>
internal readonly struct DueReminders(FactList<RaisedReminder> raised, DateOnly today)
{
    // A step that is due on whatever day it is asked for is the same matter day after day. If it is still open after four weeks, it is reminded of again.
    private const int DaysToRepeat = 28;

    /// <summary>Returns the reminders to raise today, one for each matter.</summary>
    /// <param name="asking">The findings that ask for a step.</param>
    public ImmutableArray<Reminder> Of(IEnumerable<Finding> asking)
    {
        var due = ImmutableArray.CreateBuilder<Reminder>();
        foreach (var finding in asking)
        {
            if (DayOf(finding) == today && ReminderOf(finding) is var reminder && !due.Any(earlier => earlier.IsOfSameMatter(reminder)))
            {
                due.Add(reminder);
            }
        }

        return due.DrainToImmutable();
    }

    /// <summary>Returns the first day, from today on, on which to remind of a finding; null if there is none.</summary>
    public DateOnly? DayOf(Finding finding)
    {
        if (IsOfTheLibrary(finding))
        {
            return null;
        }

        var day = finding.RemindsAtOnce ? today : Later(finding.DueOn ?? today, today);
        return raised.IsEmpty || raised.Find(ReminderOf(finding)) is not { } last ? day : Again(finding.DueOn ?? today, last) is { } again ? Later(day, again) : null;
    }

    // A day that moves with today is always today's when it is looked at, so only a day that lies in the past is a later one than that of the last reminder.
    private static DateOnly? Again(DateOnly dueOn, RaisedReminder last) =>
        dueOn <= last.Reminder.DueOn ? null
        : dueOn > last.On ? Earlier(RecordLimits.Nearest(dueOn.AddDays(1)), last.On.AddDays(DaysToRepeat))
        : last.On.AddDays(DaysToRepeat);

    private Reminder ReminderOf(Finding finding) => new()
    {
        Rule = finding.Rule.Id,
        Command = finding.ClearsWith!,
        With = finding.With,
        DueOn = finding.DueOn ?? today,
        Urgency = finding.Urgency,
        About = [.. finding.Evidence.Where(evidence => evidence is { Text: not null, Day: null }).Select(evidence => evidence.Text!)],
    };

    // Where a stage can move on, DueWork moves it.
    private static bool IsOfTheLibrary(Finding finding) => finding.Rule.Id == FindingOrder.StageCanMoveOn;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
