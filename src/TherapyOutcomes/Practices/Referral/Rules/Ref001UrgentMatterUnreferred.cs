using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Safety;

namespace TherapyOutcomes.Practices.Referral.Rules;

/// <summary>Holds the episode back while an urgent matter has no referral (REF001).</summary>
internal sealed class Ref001UrgentMatterUnreferred : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REF001",
        Practice = Practice.Referral,
        Title = "urgent matter without a referral",
        Severity = RuleSeverity.Required,
        ReadsOtherRecords = true,
        Effects = [RuleEffect.Holds(WorkflowTrigger.ReferralSettled)],
        ClearsWith = "propose-referral",
        IsLocked = true,
        Rationale = "An urgent matter is for someone else to judge. A refused referral leaves it open.",
        Source = "Finucane 2020, doi 10.2519/jospt.2020.9971",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        foreach (var matter in UrgentMatters.Of(context))
        {
            var (command, variant) = UrgentMatters.NextStep(context, matter);
            if (command is not null)
            {
                sink.Find(
                    new FindingDetail
                    {
                        ClearsWith = command,
                        Variant = matter.Urgency == Urgency.Emergency ? "emergency" : variant,
                        Urgency = matter.Urgency,
                        DueOn = ReferralDue.On(matter.UrgentSince, matter.Urgency),
                    },
                    Evidence.Named("matter", matter.Name),
                    Evidence.Named("urgency", WireNames<Urgency>.Of(matter.Urgency)));
            }
        }
    }
}
