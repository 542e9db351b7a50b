using TherapyOutcomes.Analysis;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Education.Rules;

/// <summary>EDU003: outcomes of a caseload point to a topic to learn.</summary>
internal sealed class Edu003TopicFallsBehind : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "EDU003",
        Practice = Practice.Education,
        Title = "outcomes of a caseload point to a topic to learn",
        Severity = RuleSeverity.Advice,
        Record = RecordKind.Practitioner,
        Rationale = "What to learn follows from what does not work yet. Rates are compared with the clinic, never between practitioners.",
        Source = "Wilson 1927; smallest honest sample: 25 clients for a half-width of .20 (outcome science, section 7)",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        foreach (var topic in context.Caseload?.Topics ?? [])
        {
            if (topic.Clients < SmallestSample)
            {
                continue;
            }

            var interval = Proportion.Wilson(topic.Improved, topic.Clients);
            if (interval.Upper < topic.ClinicRate)
            {
                sink.Find(
                    Evidence.Named("topic", topic.Topic.Value),
                    new Evidence("clients", topic.Clients),
                    new Evidence("improved", topic.Improved),
                    new Evidence("upper", Math.Round((decimal)interval.Upper, 3)),
                    new Evidence("clinicRate", Math.Round((decimal)topic.ClinicRate, 3)),
                    new Evidence("smallestSample", SmallestSample));
            }
        }
    }

    // Below it an interval is too wide to say anything.
    private const int SmallestSample = 25;
}
