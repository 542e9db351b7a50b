using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.AspNetCore.Dashboard.Education;

/// <summary>The credits of a cycle in one category, or from courses taught in one way.</summary>
/// <param name="Category">The category; null if the line is about a way of teaching.</param>
/// <param name="Delivery">The way of teaching; null if the line is about a category.</param>
/// <param name="Credits">The credits on record.</param>
/// <param name="Minimum">The credits asked for; null if none are.</param>
/// <param name="Maximum">The most credits that count; null if all do.</param>
internal sealed record EducationLine(Term? Category, EducationDelivery? Delivery, decimal Credits, decimal? Minimum, decimal? Maximum)
{
    public static ImmutableArray<EducationLine> Of(EducationRequirementSet requirement, IReadOnlyCollection<EducationRecorded> courses)
    {
        var categories = courses.Select(course => course.Category)
            .Concat(requirement.CategoryMinimums.Select(minimum => minimum.Category))
            .Concat((requirement.CategoryMaximums ?? []).Select(maximum => maximum.Category))
            .Distinct()
            .OrderBy(category => category.Value, StringComparer.OrdinalIgnoreCase);
        var deliveries = (requirement.DeliveryMinimums ?? []).Concat(requirement.DeliveryMaximums ?? []).Select(limit => limit.Delivery).Distinct().Order();
        return
        [
            .. categories.Select(category => new EducationLine(
                category,
                null,
                courses.Where(course => course.Category == category).Sum(course => course.Credits),
                requirement.CategoryMinimums.FirstOrDefault(minimum => minimum.Category == category)?.Credits,
                requirement.CategoryMaximums?.FirstOrDefault(maximum => maximum.Category == category)?.Credits)),
            .. deliveries.Select(delivery => new EducationLine(
                null,
                delivery,
                courses.Where(course => course.Delivery == delivery).Sum(course => course.Credits),
                requirement.DeliveryMinimums?.FirstOrDefault(minimum => minimum.Delivery == delivery)?.Credits,
                requirement.DeliveryMaximums?.FirstOrDefault(maximum => maximum.Delivery == delivery)?.Credits)),
        ];
    }
}
