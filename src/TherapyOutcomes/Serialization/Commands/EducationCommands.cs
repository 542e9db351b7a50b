using TherapyOutcomes.Commands;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Serialization;

/// <summary>The JSON forms of the commands in <c>Education</c>.</summary>
internal static class EducationCommands
{
    public static IEnumerable<CommandForm> All =>
    [
        new("record-education", typeof(RecordEducation), ReadRecordEducation),
        new("set-education-requirement", typeof(SetEducationRequirement), ReadSetEducationRequirement),
    ];

    private static RecordEducation ReadRecordEducation(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Practitioner = fields.Id<PractitionerId>("practitioner"),
            Course = fields.Id<FactId>("course"),
            Title = fields.Text("title"),
            Credits = fields.Decimal("credits"),
            Category = fields.Term("category"),
            Delivery = fields.Enum<Delivery>("delivery"),
            Topics = fields.Terms("topics"),
            CompletedOn = fields.Date("completedOn"),
            ExpiresOn = fields.DateOrNull("expiresOn"),
        };

    private static SetEducationRequirement ReadSetEducationRequirement(FieldReader fields) =>
        new()
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
