using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents the cycle of a requirement that contains a given day.</summary>
/// <param name="Start">The first day of the cycle.</param>
/// <param name="End">The day after the last day of the cycle.</param>
/// <param name="IsFirst">True if it is the requirement's first cycle; otherwise, false.</param>
internal readonly record struct EducationCycle(DateOnly Start, DateOnly End, bool IsFirst)
{
    public static EducationCycle Of(EducationRequirementSet requirement, DateOnly today)
    {
        var months = 0;
        while (requirement.StartsOn.AddMonths(months + requirement.PeriodMonths) <= today)
        {
            months += requirement.PeriodMonths;
        }

        return new EducationCycle(requirement.StartsOn.AddMonths(months), requirement.StartsOn.AddMonths(months + requirement.PeriodMonths), months == 0);
    }

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
