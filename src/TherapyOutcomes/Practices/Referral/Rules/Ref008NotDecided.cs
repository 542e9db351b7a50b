using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Safety;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Practices.Referral.Rules;

/// <summary>Holds the episode back until there is a referral decision for this improvement and no proposal is unsent (REF008).</summary>
internal sealed class Ref008NotDecided : Rule
{
    private const int DecisionDays = 7;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REF008",
        Practice = Practice.Referral,
        Title = "no referral decision for this improvement, or a proposal unsent",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.ReferralSettled)],
        ClearsWith = "decide-no-referral",
        Rationale = "Whether to involve anyone else should be decided, not forgotten.",
        Source = "this library's recommendation; to be signed off by a clinician",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var due = context.DueAfterEntering(EpisodeStage.Referring, DecisionDays);
        if (context.Episode.Referral.Cases.Newest(referral => referral.IsUnsent && !context.Policy.IsAuthority(referral.Recipient.Kind)) is { } unsent)
        {
            if (unsent.Flag is { } flag && !context.Client.OpenRedFlags.Any(open => open.Flag == flag))
            {
                sink.Find(
                    new FindingDetail { Variant = "unsentCleared", ClearsWith = "close-referral", DueOn = ReferralDue.On(ClearedOn(context, flag) ?? unsent.Recording.Day, Urgency.Routine) },
                    new Evidence("referral", unsent.Id),
                    Evidence.Named("flag", flag.Value));
                return;
            }

            // A proposal has its own due day, whatever the stage of the episode.
            var own = ReferralDue.On(unsent.Recording.Day, unsent.Urgency);
            sink.Find(
                new FindingDetail { Variant = "unsent", ClearsWith = "send-referral", Urgency = IsAskedForSafety(context, unsent) ? Urgency.Routine : unsent.Urgency, DueOn = due < own ? due : own },
                new Evidence("referral", unsent.Id));
        }
        else if (context.Improvement is not null && !WorkflowConditions.IsReferralDecided(context))
        {
            sink.Find(new FindingDetail { DueOn = due });
        }
    }

    // A flag can be cleared in another episode of the client, too.
    private static DateOnly? ClearedOn(RuleContext context, RedFlagId flag) =>
        context.Episode.Monitoring.Clearances.Where(cleared => cleared.Event.Flag == flag).Select(cleared => (DateOnly?)cleared.Metadata.Day).LastOrDefault();

    // REF001 asks for it first, with what must not wait.
    private static bool IsAskedForSafety(RuleContext context, ReferralCase unsent) => SafetyMatters.Of(context).Any(matter =>
        matter.AsksForReferral && SafetyReferrals.Unsent(context, matter)?.Id == unsent.Id);
}
