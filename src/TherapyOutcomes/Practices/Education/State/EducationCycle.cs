using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents the cycle of a requirement that contains a given day, with the courses completed in it.</summary>
/// <param name="Start">The first day of the cycle.</param>
/// <param name="End">The day after the last day of the cycle.</param>
/// <param name="Earned">The courses completed in the cycle up to the given day.</param>
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

    /// <summary>Returns the part of an amount that is due by a day, pro rata by the days of the cycle.</summary>
    public decimal DueBy(DateOnly today, decimal amount) =>
        today < Start ? 0 : amount * (today.DayNumber - Start.DayNumber) / (End.DayNumber - Start.DayNumber);

    /// <summary>
    /// Returns the first day on which more of an amount is due than was earned. Returns the end of the cycle if that never happens
    /// within it.
    /// </summary>
    public DateOnly FirstDayBehind(decimal earned, decimal amount) =>
        amount <= earned ? End : Start.AddDays((int)Math.Floor(earned * (End.DayNumber - Start.DayNumber) / amount) + 1);
}
