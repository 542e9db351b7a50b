using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>
/// The credits of one cycle that count towards a requirement: each course once, and no more than the maximums by category and by delivery
/// allow.
/// </summary>
internal sealed class EducationCredits
{
    private static readonly ImmutableArray<EducationDelivery> Deliveries = [.. Enum.GetValues<EducationDelivery>()];
    private static readonly ImmutableArray<ImmutableArray<EducationDelivery>> SetsOfDeliveries =
        [.. Enumerable.Range(0, 1 << Deliveries.Length).Select(set => Deliveries.Where((_, index) => (set & (1 << index)) != 0).ToImmutableArray())];

    private readonly ImmutableArray<EducationCategory> _categories;
    private readonly EducationRequirementSet _requirement;

    private EducationCredits(ImmutableArray<EducationCategory> categories, EducationRequirementSet requirement, decimal recorded)
    {
        _categories = categories;
        _requirement = requirement;
        Counted = SetsOfDeliveries.Min(CountedWithFull);
        Uncounted = recorded - Counted;
    }

    /// <summary>
    /// The credits that count. Maximums by category and by delivery apply at once, so this is the most that can flow from the
    /// categories to the deliveries: by the max-flow min-cut theorem, the smallest sum over every choice of deliveries that are full.
    /// </summary>
    public decimal Counted { get; }

    /// <summary>The credits on record that don't count.</summary>
    public decimal Uncounted { get; }

    /// <summary>Returns the credits that were earned in the cycle up to a day.</summary>
    public static EducationCredits In(EducationCycle cycle, EducationRequirementSet requirement, EducationState facts, DateOnly today)
    {
        var recorded = facts.Courses.Select(course => course.Event).Where(course => course.CompletedOn >= cycle.Start && course.CompletedOn <= today).ToImmutableArray();
        var courses = recorded.GroupBy(IdentityOf, (_, same) => same.Last());
        return new EducationCredits(
            [.. courses.GroupBy(course => course.Category, (category, those) => EducationCategory.Of(category, those, requirement))],
            requirement,
            recorded.Sum(course => course.Credits));
    }

    /// <summary>Returns the credits that count in a category.</summary>
    public decimal CountedIn(Term category) => _categories.FirstOrDefault(one => one.Category == category) is { } found
        ? Math.Min(found.Maximum, Deliveries.Sum(delivery => Math.Min(MaximumOf(delivery), found.In([delivery]))))
        : 0;

    /// <summary>Returns the credits that count from courses taught in one way.</summary>
    public decimal CountedIn(EducationDelivery delivery) =>
        Math.Min(MaximumOf(delivery), _categories.Sum(category => Math.Min(category.Maximum, category.In([delivery]))));

    // The same course, taken or recorded again, has the same title. The newest record counts, so recording a course again mends a mistake.
    // A record without a title is a course of its own.
    private static (string? Title, FactId? Course) IdentityOf(EducationRecorded course) =>
        course.Title is { IsBlank: false, Token: { } title } ? (title, null) : (null, course.Course);

    private decimal CountedWithFull(ImmutableArray<EducationDelivery> full)
    {
        var open = Deliveries.RemoveRange(full);
        return full.Sum(delivery => Math.Min(MaximumOf(delivery), _categories.Sum(category => category.In([delivery]))))
            + _categories.Sum(category => Math.Min(category.Maximum, category.In(open)));
    }

    private decimal MaximumOf(EducationDelivery delivery) =>
        _requirement.DeliveryMaximums?.FirstOrDefault(maximum => maximum.Delivery == delivery)?.Credits ?? decimal.MaxValue;
}
