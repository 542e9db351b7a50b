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
        CheckLimits<CategoryCredits, Term>(check, "categoryMinimums", CategoryMinimums, static limit => limit.Category, static (limit, inner) => limit.ValidateMinimum(inner));
        CheckLimits(check, "categoryMaximums", CategoryMaximums, static limit => limit.Category, static (limit, inner) => limit.ValidateMaximum(inner));
        CheckLimits(check, "deliveryMinimums", DeliveryMinimums, static limit => limit.Delivery, static (limit, inner) => limit.ValidateMinimum(inner));
        CheckLimits(check, "deliveryMaximums", DeliveryMaximums, static limit => limit.Delivery, static (limit, inner) => limit.ValidateMaximum(inner));
        CheckNotAbove(check, "categoryMinimums", CategoryMinimums, CategoryMaximums, static limit => (limit.Category, limit.Credits));
        CheckNotAbove(check, "deliveryMinimums", DeliveryMinimums, DeliveryMaximums, static limit => (limit.Delivery, limit.Credits));
        CheckWithin<CategoryCredits>(check, "categoryMinimums", CategoryMinimums, static limit => limit.Credits);
        CheckWithin(check, "deliveryMinimums", DeliveryMinimums, static limit => limit.Credits);
        CheckEnoughCounts(check);
        check.Day("startsOn", StartsOn);
    }

    private static void CheckLimits<T, TName>(InputCheck check, string field, ImmutableArray<T>? limits, Func<T, TName> nameOf, Action<T, InputCheck> validate)
        where T : class
    {
        check.Each(field, limits, validate);
        check.Distinct(field, (limits is { IsDefault: false } given ? given.OfType<T>() : []).Select(nameOf)); // what is missing was found before
    }

    // Nobody could meet a minimum that is above the maximum of the same category or form.
    private static void CheckNotAbove<T, TName>(InputCheck check, string field, ImmutableArray<T>? minimums, ImmutableArray<T>? maximums, Func<T, (TName Name, decimal Credits)> read)
        where T : class
    {
        if (check.Error is null
            && minimums is { } low && maximums is { } high
            && low.Select(read).Any(minimum => high.Select(read).Any(maximum => Equals(maximum.Name, minimum.Name) && maximum.Credits < minimum.Credits)))
        {
            check.Fail(ErrorCodes.FieldsConflict, field, "A minimum is above the maximum of the same name.", "minimums up to their maximums");
        }
    }

    // A course has one category and one form, so minimums that add up to more than the requirement could only be met beyond it.
    private void CheckWithin<T>(InputCheck check, string field, ImmutableArray<T>? minimums, Func<T, decimal> creditsOf)
    {
        if (check.Error is null && minimums is { } given && given.Sum(creditsOf) > Credits)
        {
            check.Fail(ErrorCodes.FieldsConflict, field, "The minimums add up to more than the credits of the requirement.", "minimums that add up to credits or less");
        }
    }

    // Where every form has a maximum, only as much as they allow together can ever count.
    private void CheckEnoughCounts(InputCheck check)
    {
        if (check.Error is null && DeliveryMaximums is { } maximums
            && maximums.Length == Enum.GetValues<EducationDelivery>().Length && maximums.Sum(static limit => limit.Credits) < Credits)
        {
            check.Fail(ErrorCodes.FieldsConflict, "deliveryMaximums", "The maximums of all forms add up to less than the credits of the requirement.", "maximums that add up to credits or more");
        }
    }

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
