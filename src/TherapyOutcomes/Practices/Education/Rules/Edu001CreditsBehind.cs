using TherapyOutcomes.Events;
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
        Rationale = "Little is learned from credits left to the last weeks of a cycle. A course counts once in a cycle, and no more than the body's maximums allow.",
        Source = "the requirement itself, as stated by the body that sets it",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        foreach (var (requirement, _) in context.Practitioner.Education.Requirements)
        {
            Check(requirement, context, sink);
        }
    }

    private static void Check(EducationRequirementSet requirement, RuleContext context, FindingSink sink)
    {
        var cycle = EducationCycle.Of(requirement, context.Today);
        if (cycle.IsFirst && requirement.FirstRenewalExempt)
        {
            sink.NotBefore(context.Policy.EndOf(cycle.End.AddDays(-1)));
            return;
        }

        var credits = EducationCredits.In(cycle, requirement, context.Practitioner.Education, context.Today);
        Judge(null, credits.Counted, requirement.Credits);
        foreach (var minimum in requirement.CategoryMinimums)
        {
            Judge(minimum.Category.Value, credits.CountedIn(minimum.Category), minimum.Credits);
        }

        foreach (var minimum in requirement.DeliveryMinimums ?? [])
        {
            Judge(WireNames<EducationDelivery>.Of(minimum.Delivery), credits.CountedIn(minimum.Delivery), minimum.Credits);
        }

        void Judge(string? part, decimal counted, decimal asked)
        {
            var due = cycle.DueBy(context.Today, asked);
            if (counted >= due)
            {
                sink.NotBefore(context.Policy.EndOf(cycle.FirstDayBehind(counted, asked).AddDays(-1)));
                return;
            }

            sink.Find(
                new FindingDetail { DueOn = cycle.End.AddDays(-1), RemindsAtOnce = true, Variant = Variant(part is not null, credits.Uncounted > 0) },
                Evidence.Named("body", requirement.Body.Value),
                Evidence.Named("what", part ?? requirement.Body.Value),
                new Evidence("earned", counted),
                new Evidence("due", Math.Round(due, 2, MidpointRounding.ToPositiveInfinity)),
                new Evidence("asked", asked),
                new Evidence("uncounted", credits.Uncounted),
                new Evidence("until", cycle.End.AddDays(-1)));
        }
    }

    // Two bodies can ask for the same category.
    private static string? Variant(bool isPart, bool isLimited) => (isPart, isLimited) switch
    {
        (true, true) => "partLimited",
        (true, false) => "part",
        (false, true) => "limited",
        _ => null,
    };
}
