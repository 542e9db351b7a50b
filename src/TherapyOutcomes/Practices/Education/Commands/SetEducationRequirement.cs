using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Sets what a body requires of a practitioner; a new one of the same body replaces the old.</summary>
/// <remarks>The command <c>set-education-requirement</c>. Immutable and thread-safe.</remarks>
public sealed record SetEducationRequirement : PractitionerCommand
{
    /// <summary>The body: a board or an association.</summary>
    public required Term Body { get; init; }

    /// <summary>The length of a cycle in months, 1 to 120.</summary>
    public required int PeriodMonths { get; init; }

    /// <summary>The first day of a cycle.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Credits per cycle, above 0.</summary>
    public required decimal Credits { get; init; }

    /// <summary>The least credits in single categories.</summary>
    public required ImmutableArray<CategoryMinimum> CategoryMinimums { get; init; }

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
        check.Positive("credits", Credits);
        check.Each<CategoryMinimum>("categoryMinimums", CategoryMinimums, (minimum, inner) => minimum.Validate(inner));
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
        CategoryMinimums = fields.Numbers("categoryMinimums", (category, credits) => new CategoryMinimum { Category = category, Credits = credits }),
    };
}
