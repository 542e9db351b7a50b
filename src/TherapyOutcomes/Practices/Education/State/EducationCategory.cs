using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>The credits that were earned in one category.</summary>
/// <param name="Category">The category.</param>
/// <param name="Maximum">The most credits that count in it.</param>
/// <param name="ByDelivery">The credits that were earned in each way of teaching.</param>
internal sealed record EducationCategory(Term Category, decimal Maximum, ImmutableDictionary<EducationDelivery, decimal> ByDelivery)
{
    public static EducationCategory Of(Term category, IEnumerable<EducationRecorded> courses, EducationRequirementSet requirement) => new(
        category,
        requirement.CategoryMaximums?.FirstOrDefault(maximum => maximum.Category == category)?.Credits ?? decimal.MaxValue,
        courses.GroupBy(course => course.Delivery).ToImmutableDictionary(same => same.Key, same => same.Sum(course => course.Credits)));

    /// <summary>Returns the credits that were earned in some ways of teaching.</summary>
    public decimal In(ImmutableArray<EducationDelivery> deliveries) => deliveries.Sum(delivery => ByDelivery.GetValueOrDefault(delivery));
}
