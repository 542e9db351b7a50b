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
/// <param name="began">The day on which the record began: a step without a day of its own is left to whoever began it that day.</param>
internal readonly struct DueReminders(FactList<RaisedReminder> raised, DateOnly today, DateOnly began)
{
    // A due day that moves with today, or trails it, is the same matter day after day.
    private const int LeastDaysBetween = 7;
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

    /// <summary>Returns whether a finding is the one that a reminder is about.</summary>
    public static bool IsAbout(Finding finding, Reminder reminder) =>
        finding.Rule.Id == reminder.Rule && finding.ClearsWith == reminder.Command && AboutOf(finding).AsSpan().SequenceEqual(reminder.About.AsSpan());

    /// <summary>Returns the first day, from today on, on which to remind of a finding; null if there is none.</summary>
    public DateOnly? DayOf(Finding finding)
    {
        if (IsOfTheLibrary(finding))
        {
            return null;
        }

        var day = finding.RemindsAtOnce ? today : Later(finding.DueOn ?? began.AddDays(1), today);
        return raised.IsEmpty || raised.Find(ReminderOf(finding)) is not { } last ? day : Again(finding.DueOn ?? today, last) is { } again ? Later(day, again) : null;
    }

    // What is due today may be due on any day. Once the due day has passed, it is one of its own: it is reminded of as soon as a week has gone by since the last
    // reminder, and what is due on any day only after four weeks.
    private DateOnly? Again(DateOnly dueOn, RaisedReminder last)
    {
        if (dueOn <= last.Reminder.DueOn)
        {
            return null;
        }

        var raisedOn = Earlier(last.On, today); // not by a clock that ran ahead
        return Earlier(
            Later(RecordLimits.Nearest(dueOn.AddDays(1)), raisedOn.AddDays(LeastDaysBetween)),
            Later(dueOn, raisedOn.AddDays(DaysToRepeat)));
    }

    private Reminder ReminderOf(Finding finding) => new()
    {
        Rule = finding.Rule.Id,
        Command = finding.ClearsWith!,
        With = finding.With,
        DueOn = finding.DueOn ?? today,
        Urgency = finding.Urgency,
        About = AboutOf(finding),
    };

    private static ImmutableArray<string> AboutOf(Finding finding)
    {
        var names = finding.Evidence.Where(evidence => evidence is { Text: not null, Day: null }).Select(evidence => evidence.Text!);
        return finding.Matter is { } matter ? [.. names, matter.Value] : [.. names];
    }

    // Where a stage can move on, DueWork moves it.
    private static bool IsOfTheLibrary(Finding finding) => finding.Rule.Id == FindingOrder.StageCanMoveOn;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
