using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Sets what a body requires of a practitioner. A new requirement from the same body replaces the old one.</summary>
/// <remarks>Corresponds to the <c>set-education-requirement</c> command.</remarks>
public sealed record SetEducationRequirement : PractitionerCommand
{
    /// <summary>The body that sets the requirement, such as a board or an association.</summary>
    public required Term Body { get; init; }

    /// <summary>The length of a cycle in months, from 1 to 120.</summary>
    public required int PeriodMonths { get; init; }

    /// <summary>The first day of a cycle.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The number of credits required per cycle, from 0.001 to 10,000.</summary>
    public required decimal Credits { get; init; }

    /// <summary>The minimum credits in particular categories, each above 0.</summary>
    public required ImmutableArray<CategoryCredits> CategoryMinimums { get; init; }

    /// <summary>The most credits that count in particular categories. Null or empty if every credit counts.</summary>
    public ImmutableArray<CategoryCredits>? CategoryMaximums { get; init; }

    /// <summary>The minimum credits from courses taught in particular ways, each above 0. Null or empty if there are none.</summary>
    public ImmutableArray<DeliveryCredits>? DeliveryMinimums { get; init; }

    /// <summary>The most credits that count from courses taught in particular ways. Null or empty if every credit counts.</summary>
    public ImmutableArray<DeliveryCredits>? DeliveryMaximums { get; init; }

    /// <summary>
    /// True if the first cycle asks for nothing, as some bodies provide for those newly licensed; otherwise, false.
    /// </summary>
    public bool FirstRenewalExempt { get; init; }

    internal EducationRequirementSet ToEvent() => new()
    {
        Body = Body,
        PeriodMonths = PeriodMonths,
        StartsOn = StartsOn,
        Credits = Credits,
        CategoryMinimums = CategoryMinimums,
        CategoryMaximums = CategoryMaximums,
        DeliveryMinimums = DeliveryMinimums,
        DeliveryMaximums = DeliveryMaximums,
        FirstRenewalExempt = FirstRenewalExempt,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Term("body", Body);
        check.Range("periodMonths", PeriodMonths, 1, 120);
        check.AskedCredits("credits", Credits);
        CheckCategories(check, "categoryMinimums", CategoryMinimums, (inner, credits) => inner.AskedCredits("credits", credits));
        CheckCategories(check, "categoryMaximums", CategoryMaximums, (inner, credits) => inner.Credits("credits", credits));
        CheckDeliveries(check, "deliveryMinimums", DeliveryMinimums, (inner, credits) => inner.AskedCredits("credits", credits));
        CheckDeliveries(check, "deliveryMaximums", DeliveryMaximums, (inner, credits) => inner.Credits("credits", credits));
        check.Day("startsOn", StartsOn);
    }

    private static void CheckCategories(InputCheck check, string field, ImmutableArray<CategoryCredits>? limits, Action<InputCheck, decimal> checkCredits)
    {
        check.Each<CategoryCredits>(field, limits, (limit, inner) =>
        {
            inner.Term("category", limit.Category);
            checkCredits(inner, limit.Credits);
        });
        check.Distinct(field, Given(limits).Select(limit => limit.Category));
    }

    private static void CheckDeliveries(InputCheck check, string field, ImmutableArray<DeliveryCredits>? limits, Action<InputCheck, decimal> checkCredits)
    {
        check.Each<DeliveryCredits>(field, limits, (limit, inner) =>
        {
            inner.Enumeration("delivery", limit.Delivery);
            checkCredits(inner, limit.Credits);
        });
        check.Distinct(field, Given(limits).Select(limit => limit.Delivery));
    }

    // What is missing was found before.
    private static IEnumerable<T> Given<T>(ImmutableArray<T>? limits)
        where T : class => limits is { IsDefault: false } given ? given.OfType<T>() : [];

    internal static SetEducationRequirement Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Practitioner = fields.Id<PractitionerId>("practitioner"),
        Body = fields.Term("body"),
        PeriodMonths = fields.Int("periodMonths"),
        StartsOn = fields.Date("startsOn"),
        Credits = fields.Decimal("credits"),
        CategoryMinimums = fields.Numbers("categoryMinimums", CategoryCredits.Of),
        CategoryMaximums = fields.NumbersOrNull("categoryMaximums", CategoryCredits.Of),
        DeliveryMinimums = fields.EnumNumbersOrNull<EducationDelivery, DeliveryCredits>("deliveryMinimums", DeliveryCredits.Of),
        DeliveryMaximums = fields.EnumNumbersOrNull<EducationDelivery, DeliveryCredits>("deliveryMaximums", DeliveryCredits.Of),
        FirstRenewalExempt = fields.BoolOrNull("firstRenewalExempt") ?? false,
    };
}
