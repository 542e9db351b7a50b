using TherapyOutcomes.Events;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Education.Rules;

/// <summary>Reports that a certificate expires within 90 days (EDU004).</summary>
internal sealed class Edu004CertificateExpires : Rule
{
    private const int Days = 90;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "EDU004",
        Practice = Practice.Education,
        Title = "certificate expires within 90 days",
        Severity = RuleSeverity.Advice,
        Record = RecordKind.Practitioner,
        ClearsWith = "record-education",
        Rationale = "An expired certificate can't be made good after the fact.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        foreach (var (course, _) in context.Practitioner.Education.Courses)
        {
            if (course.ExpiresOn is not { } expiresOn || expiresOn < context.Today)
            {
                continue;
            }

            // Whether it is renewed is looked up only when it matters: comparing every course with every other takes long.
            if (expiresOn.DayNumber - context.Today.DayNumber > Days)
            {
                sink.NotBefore(context.Policy.EndOf(expiresOn.AddDays(-Days - 1)));
            }
            else if (!IsRenewed(context, course))
            {
                sink.Find(new FindingDetail { DueOn = expiresOn }, new Evidence("course", course.Course), new Evidence("expiresOn", expiresOn));
            }
        }
    }

    // A certificate is renewed by a later one of the same category that covers at least the same topics.
    private static bool IsRenewed(RuleContext context, EducationRecorded course) =>
        context.Practitioner.Education.Courses.Any(other =>
            other.Event.ExpiresOn > course.ExpiresOn
            && other.Event.Category == course.Category
            && course.Topics.All(other.Event.Topics.Contains));
}
