using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>The cycle of a requirement that holds a day: its first day, its end, and the credits earned in it.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="End">The day after its last.</param>
/// <param name="Earned">The courses completed in it up to the day.</param>
internal readonly record struct EducationCycle(DateOnly Start, DateOnly End, ImmutableArray<EducationRecorded> Earned)
{
    public decimal Credits => Earned.Sum(course => course.Credits);

    public static EducationCycle Of(EducationRequirementSet requirement, EducationState facts, DateOnly today)
    {
        var months = 0;
        while (requirement.StartsOn.AddMonths(months + requirement.PeriodMonths) <= today)
        {
            months += requirement.PeriodMonths;
        }

        var start = requirement.StartsOn.AddMonths(months);

        ImmutableArray<EducationRecorded> earned =
        [
            .. facts.Courses.Select(course => course.Event).Where(course => course.CompletedOn >= start && course.CompletedOn <= today),
        ];
        return new EducationCycle(start, requirement.StartsOn.AddMonths(months + requirement.PeriodMonths), earned);
    }

    public decimal CreditsIn(Term category) => Earned.Where(course => course.Category == category).Sum(course => course.Credits);

    /// <summary>The part of an amount that is due by a day, by the days of the cycle.</summary>
    public decimal DueBy(DateOnly today, decimal amount) =>
        today < Start ? 0 : amount * (today.DayNumber - Start.DayNumber) / (End.DayNumber - Start.DayNumber);

    /// <summary>The first day on which more of an amount is due than was earned; the cycle's end when that never happens in it.</summary>
    public DateOnly FirstDayBehind(decimal earned, decimal amount) =>
        amount <= earned ? End : Start.AddDays((int)Math.Floor(earned * (End.DayNumber - Start.DayNumber) / amount) + 1);
}
