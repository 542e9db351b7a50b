using TherapyOutcomes.Rules;
using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Practices.Education.Rules;

/// <summary>Reports that the outcomes or feedback in a caseload summary point to a topic to learn (EDU003).</summary>
internal sealed class Edu003TopicFallsBehind : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "EDU003",
        Practice = Practice.Education,
        Title = "outcomes or feedback in a caseload summary that point to a topic to learn",
        Severity = RuleSeverity.Advice,
        Record = RecordKind.Practitioner,
        Rationale = "What to learn follows from what does not work yet. Rates are compared with the clinic, never between practitioners.",
        Source = "Wilson 1927; 25 clients give an interval of about ±.20 (computed)",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        foreach (var topic in context.Caseload?.Topics ?? [])
        {
            if (FallsBehind(topic.Improved, topic.Clients, topic.ClinicRate) is { } upper)
            {
                sink.Find(
                    Evidence.Named("topic", topic.Topic.Value),
                    new Evidence("clients", topic.Clients),
                    new Evidence("improved", topic.Improved),
                    new Evidence("upper", Rounded(upper)),
                    new Evidence("clinicRate", Rounded(topic.ClinicRate)),
                    new Evidence("smallestSample", SmallestSample));
            }

            if (topic.Feedback is { } feedback && FallsBehind(feedback.Satisfied, feedback.Ratings, feedback.ClinicRate) is { } mostSatisfied)
            {
                sink.Find(
                    new FindingDetail { Variant = "feedback" },
                    Evidence.Named("topic", topic.Topic.Value),
                    new Evidence("ratings", feedback.Ratings),
                    new Evidence("satisfied", feedback.Satisfied),
                    new Evidence("upper", Rounded(mostSatisfied)),
                    new Evidence("clinicRate", Rounded(feedback.ClinicRate)),
                    new Evidence("smallestSample", SmallestSample));
            }
        }
    }

    // Returns the upper limit of the rate if even that is below the clinic's rate.
    private static double? FallsBehind(int count, int total, double clinicRate) =>
        total >= SmallestSample && Proportion.Wilson(count, total).Upper is var upper && upper < clinicRate ? upper : null;

    private static decimal Rounded(double rate) => Math.Round((decimal)rate, 3);

    // With fewer clients, the interval is too wide to say anything.
    private const int SmallestSample = 25;
}
