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
            else if (RenewalOf(course, context) is not { } renewal)
            {
                Find(course, expiresOn, sink);
            }
            else if (renewal.CompletedOn > context.Today)
            {
                sink.NotBefore(context.StartOf(renewal.CompletedOn));
                Find(course, expiresOn, sink);
            }
        }
    }

    private static void Find(EducationRecorded course, DateOnly expiresOn, FindingSink sink) =>
        sink.Find(new FindingDetail { DueOn = expiresOn, RemindsAtOnce = true }, new Evidence("course", course.Course), new Evidence("expiresOn", expiresOn));

    // A certificate is renewed by a later one of the same category that covers at least the same topics, from the day on which it was earned.
    private static EducationRecorded? RenewalOf(EducationRecorded course, RuleContext context) => context.Practitioner.Education.Courses
        .Select(other => other.Event)
        .Where(other => other.ExpiresOn is { } later ? later > course.ExpiresOn : other.CompletedOn > course.CompletedOn)
        .Where(other => other.Category == course.Category && course.Topics.All(other.Topics.Contains))
        .MinBy(other => other.CompletedOn);
}
