using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Education.Rules;

/// <summary>Reports that a practitioner has fewer credits than are due by this day of the cycle, pro rata (EDU001).</summary>
internal sealed class Edu001CreditsBehind : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "EDU001",
        Practice = Practice.Education,
        Title = "education credits behind schedule, pro rata by the day of the cycle",
        Severity = RuleSeverity.Advice,
        Record = RecordKind.Practitioner,
        ClearsWith = "record-education",
        Rationale = "Little is learned from credits left to the last weeks of a cycle.",
        Source = "the requirement itself, as stated by the body that sets it",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        foreach (var requirement in context.Practitioner.Education.Requirements)
        {
            var cycle = EducationCycle.Of(requirement.Event, context.Practitioner.Education, context.Today);
            Judge(sink, cycle, context, requirement.Event.Credits, cycle.Credits, requirement.Event.Body);
            foreach (var minimum in requirement.Event.CategoryMinimums)
            {
                Judge(sink, cycle, context, minimum.Credits, cycle.CreditsIn(minimum.Category), minimum.Category);
            }
        }
    }

    private static void Judge(FindingSink sink, EducationCycle cycle, RuleContext context, decimal asked, decimal earned, Term what)
    {
        var due = cycle.DueBy(context.Today, asked);
        if (earned < due)
        {
            sink.Find(
                new FindingDetail { DueOn = cycle.End.AddDays(-1) },
                Evidence.Named("what", what.Value),
                new Evidence("earned", earned),
                new Evidence("due", Math.Round(due, 2, MidpointRounding.ToPositiveInfinity)),
                new Evidence("asked", asked),
                new Evidence("until", cycle.End.AddDays(-1)));
        }
        else
        {
            sink.NotBefore(context.Policy.EndOf(cycle.FirstDayBehind(earned, asked).AddDays(-1)));
        }
    }
}
