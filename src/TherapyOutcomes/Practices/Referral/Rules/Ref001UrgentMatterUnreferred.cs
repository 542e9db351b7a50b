using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Safety;

namespace TherapyOutcomes.Practices.Referral.Rules;

/// <summary>Holds the episode back while an urgent matter has no referral (REF001).</summary>
internal sealed class Ref001UrgentMatterUnreferred : Rule
{
    // The id of a reaction says nothing to whoever reads it.
    private const string MajorReaction = "major-reaction";

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
        foreach (var matter in SafetyMatters.Of(context))
        {
            var step = SafetyReferrals.NextStep(context, matter);
            if (matter is { IsOwn: true, IsProtective: true })
            {
                sink.Find(Protective(matter, step), Evidence.Named("matter", matter.Name));
            }
            else if (matter.AsksForReferral && step != SafetyStep.Clear)
            {
                sink.Find(
                    new FindingDetail { ClearsWith = CommandOf(step), Variant = Variant(context, matter, step), Urgency = matter.Urgency, DueOn = matter.DueOn, Matter = matter.NewestReport },
                    Evidence.Named("matter", matter.Flag is null ? MajorReaction : matter.Name),
                    Evidence.Named("urgency", WireNames<Urgency>.Of(matter.Urgency)),
                    Evidence.Named("referTo", matter.ReferTo));
            }
        }
    }

    // Nothing is held. Once the report is made, what came of it is still to be recorded.
    private static FindingDetail Protective(SafetyMatter matter, SafetyStep step) => step == SafetyStep.Clear
        ? new FindingDetail { Severity = RuleSeverity.Advice, Variant = "protectiveClose", ClearsWith = "clear-red-flag", DueOn = ReferralDue.On(matter.Day, Urgency.Routine), Matter = matter.NewestReport }
        : new FindingDetail
        {
            Severity = RuleSeverity.Advice,
            Variant = matter.Urgency == Urgency.Emergency ? "protectiveEmergency" : "protective",
            ClearsWith = CommandOf(step),
            Urgency = matter.Urgency,
            DueOn = matter.DueOn,
            Matter = matter.NewestReport,
        };

    private static string Variant(RuleContext context, SafetyMatter matter, SafetyStep step) =>
        matter.Urgency == Urgency.Emergency ? Emergency(context, matter, step)
        : matter.AsksFirst ? "suicidal"
        : step switch
        {
            SafetyStep.Send => SafetyReferrals.Unsent(context, matter) is { } unsent && EmergencyRoute.IsOpen(context, unsent, context.Now) ? "sendEmergency" : "send",
            SafetyStep.ProposeAgain => "turnedDown",
            _ => SafetyReferrals.WasSentAsLessUrgent(context, matter) ? "sentAsLessUrgent" : "propose",
        };

    private static string Emergency(RuleContext context, SafetyMatter matter, SafetyStep step) =>
        SafetyReferrals.WasSentAsLessUrgent(context, matter) ? "emergencySentAsLessUrgent"
        : step == SafetyStep.ProposeAgain ? "emergencyTurnedDown"
        : "emergency";

    private static string CommandOf(SafetyStep step) => step == SafetyStep.Send ? "send-referral" : "propose-referral";
}
