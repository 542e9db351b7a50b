using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.AspNetCore.Dashboard.Education;

/// <summary>One cycle of a requirement with the credits that are on record in it. The body's maximums may count fewer.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day.</param>
/// <param name="IsExempt">True if the cycle asks for nothing.</param>
/// <param name="Credits">The credits on record in all categories.</param>
/// <param name="Lines">The credits by category, and by the way of teaching where the body asks for it.</param>
internal sealed record EducationPeriod(DateOnly Start, DateOnly End, bool IsExempt, decimal Credits, ImmutableArray<EducationLine> Lines)
{
    /// <summary>The number of cycles that are shown: the present one, and those just before it.</summary>
    private const int Shown = 3;

    /// <summary>Returns the newest cycles up to a day, the newest first.</summary>
    public static ImmutableArray<EducationPeriod> Of(EducationRequirementSet requirement, IReadOnlyCollection<EducationRecorded> courses, DateOnly today)
    {
        var present = 0;
        while (StartOf(requirement, present + 1) <= today)
        {
            present++;
        }

        return [.. Enumerable.Range(Math.Max(0, present - Shown + 1), Math.Min(present + 1, Shown)).Reverse().Select(cycle => Of(requirement, courses, cycle))];
    }

    private static EducationPeriod Of(EducationRequirementSet requirement, IReadOnlyCollection<EducationRecorded> courses, int cycle)
    {
        var (start, end) = (StartOf(requirement, cycle), StartOf(requirement, cycle + 1).AddDays(-1));
        var those = courses.Where(course => course.CompletedOn >= start && course.CompletedOn <= end).ToList();
        return new EducationPeriod(start, end, cycle == 0 && requirement.FirstRenewalExempt, those.Sum(course => course.Credits), EducationLine.Of(requirement, those));
    }

    private static DateOnly StartOf(EducationRequirementSet requirement, int cycle) => requirement.StartsOn.AddMonths(cycle * requirement.PeriodMonths);
}
