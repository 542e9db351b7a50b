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

    /// <summary>The number of credits required per cycle, from 0.001 to 1,000,000.</summary>
    public required decimal Credits { get; init; }

    /// <summary>The minimum credits in particular categories.</summary>
    public required ImmutableArray<CategoryCredits> CategoryMinimums { get; init; }

    internal EducationRequirementSet ToEvent() => new()
    {
        Body = Body,
        PeriodMonths = PeriodMonths,
        StartsOn = StartsOn,
        Credits = Credits,
        CategoryMinimums = CategoryMinimums,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Term("body", Body);
        check.Range("periodMonths", PeriodMonths, 1, 120);
        check.Amount("credits", Credits);
        check.Each<CategoryCredits>("categoryMinimums", CategoryMinimums, (minimum, inner) => minimum.Validate(inner));
        check.Distinct("categoryMinimums", (CategoryMinimums.IsDefault ? [] : CategoryMinimums).OfType<CategoryCredits>().Select(minimum => minimum.Category));
        check.Day("startsOn", StartsOn);
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
        CategoryMinimums = fields.Numbers("categoryMinimums", (category, credits) => new CategoryCredits { Category = category, Credits = credits }),
    };
}
