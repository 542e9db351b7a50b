using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records a course that a practitioner completed, or a certificate that was earned.</summary>
/// <remarks>Corresponds to the <c>record-education</c> command.</remarks>
public sealed record RecordEducation : PractitionerCommand
{
    /// <summary>The id of the course.</summary>
    public required FactId Course { get; init; }

    /// <summary>The title of the course. Within one cycle, a course of the same title counts once.</summary>
    public required ClientText Title { get; init; }

    /// <summary>
    /// The number of credits, from 0 to 10,000. A certificate that a body wants but doesn't count, such as first aid or CPR, has 0.
    /// </summary>
    public required decimal Credits { get; init; }

    /// <summary>The category in which the credits count, such as ethics.</summary>
    public required Term Category { get; init; }

    /// <summary>The way in which the course was taught.</summary>
    public required EducationDelivery Delivery { get; init; }

    /// <summary>The topics of the course, such as techniques and body areas.</summary>
    public required ImmutableArray<Term> Topics { get; init; }

    /// <summary>The day on which the course was completed.</summary>
    public required DateOnly CompletedOn { get; init; }

    /// <summary>The last day on which the certificate is valid, or null if it doesn't expire.</summary>
    public DateOnly? ExpiresOn { get; init; }

    internal override FactId? NewFact => Course;

    internal override Command Marked(NameTokens tokens) => this with { Title = tokens.Mark(Title) };

    internal EducationRecorded ToEvent() => new()
    {
        Course = Course,
        Title = Title,
        Credits = Credits,
        Category = Category,
        Delivery = Delivery,
        Topics = Topics,
        CompletedOn = CompletedOn,
        ExpiresOn = ExpiresOn,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("course", Course);
        check.Credits("credits", Credits);
        check.Term("category", Category);
        check.Enumeration("delivery", Delivery);
        check.Terms("topics", Topics);
        check.Words("title", Title);
        check.Day("completedOn", CompletedOn);
        check.Day("expiresOn", ExpiresOn);
    }

    internal static RecordEducation Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Practitioner = fields.Id<PractitionerId>("practitioner"),
        Course = fields.Id<FactId>("course"),
        Title = fields.Words("title"),
        Credits = fields.Decimal("credits"),
        Category = fields.Term("category"),
        Delivery = fields.Enum<EducationDelivery>("delivery"),
        Topics = fields.Terms("topics"),
        CompletedOn = fields.Date("completedOn"),
        ExpiresOn = fields.DateOrNull("expiresOn"),
    };
}
