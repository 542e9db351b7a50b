using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Referral.Rules;

/// <summary>REF008: no referral decision for this improvement, or a proposal unsent.</summary>
internal sealed class Ref008NotDecided : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REF008",
        Practice = Practice.Referral,
        Title = "no referral decision for this improvement, or a proposal unsent",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.ReferralSettled)],
        ClearsWith = "decide-no-referral",
        Rationale = "Whether to involve anyone else is decided, not forgotten.",
        Source = "outcome science, section 4",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var due = context.DueAfterEntering(EpisodeStage.Referring, 7);
        if (context.Episode.Referral.Cases.Newest(referral => referral.IsUnsent) is { } unsent)
        {
            // A proposal has a day of its own, wherever the episode stands.
            var own = ReferralDue.On(unsent.Recording.Day, unsent.Urgency);
            sink.Find(
                new FindingDetail { Variant = "unsent", ClearsWith = "send-referral", Urgency = unsent.Urgency, DueOn = due < own ? due : own },
                new Evidence("referral", unsent.Id));
        }
        else if (context.Improvement is not null && !WorkflowConditions.Holds(WorkflowTrigger.ReferralSettled, context))
        {
            sink.Find(new FindingDetail { DueOn = due });
        }
    }
}
