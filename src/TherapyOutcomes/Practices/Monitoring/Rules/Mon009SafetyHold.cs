using TherapyOutcomes.Commands;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Safety;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Holds every episode of a client back while a red flag or a major reaction is open in any of them (MON009).</summary>
internal sealed class Mon009SafetyHold : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON009",
        Practice = Practice.Monitoring,
        Title = "red flag or major reaction open in any of the client's episodes",
        Severity = RuleSeverity.Required,
        ReadsOtherRecords = true,
        Effects = [
            RuleEffect.Refuses<Resume>(),
            RuleEffect.Holds(WorkflowTrigger.ImprovementFound),
            RuleEffect.Holds(WorkflowTrigger.Documented),
            RuleEffect.Holds(WorkflowTrigger.Sustained),
            RuleEffect.Holds(WorkflowTrigger.PlanSettled),
            RuleEffect.Holds(WorkflowTrigger.ClientInformed),
            RuleEffect.Holds(WorkflowTrigger.ReferralSettled),
            RuleEffect.Holds(WorkflowTrigger.Celebrated),
            RuleEffect.Holds(WorkflowTrigger.GainRegained),
            RuleEffect.Holds(WorkflowTrigger.Resumed),
        ],
        ClearsWith = "clear-red-flag",
        IsLocked = true,
        Rationale = "Stop and refer. A better score never clears anything, and silence is not clearance.",
        Source = "Finucane 2020, doi 10.2519/jospt.2020.9971; Carnes 2010, doi 10.1016/j.math.2009.02.003",
    };

    public override void CheckCommand(RuleContext context, FindingSink sink)
    {
        if (context.Command is Resume)
        {
            Find(context, sink, RuleSeverity.Forbidden);
        }
    }

    public override void Check(RuleContext context, FindingSink sink)
    {
        Find(context, sink, severity: null);
    }

    // A session is a fact, so it is recorded. While the matter is open, whoever reads the record is told that it should not have been held.
    private static void FindSession(RuleContext context, SafetyMatter matter, FindingSink sink)
    {
        if (context.Episode.Care.Sessions.Newest(matter.Since, static (session, since) => !session.IsWithdrawn && session.At > since) is { } held)
        {
            sink.Find(
                new FindingDetail { Severity = RuleSeverity.Advice, Variant = matter.Flag is null ? "sessionReaction" : "session", IsDone = true, Urgency = matter.Urgency },
                Evidence.Named("matter", matter.Name),
                new Evidence("since", matter.Day),
                new Evidence("day", held.Day));
        }
    }

    private static void Find(RuleContext context, FindingSink sink, RuleSeverity? severity)
    {
        foreach (var matter in SafetyMatters.Of(context))
        {
            if (!matter.IsProtective)
            {
                Find(context, matter, sink, severity);
                FindSession(context, matter, sink);
            }
        }

        foreach (var reaction in context.Client.OpenReactions)
        {
            if (!SafetyHolds.IsMajor(reaction, context.Policy, context.Now)
                && reaction.Course.NextChange(context.Now, reaction.Recording.Day, context.Policy) is { } next)
            {
                sink.NotBefore(next);
            }
        }
    }

    private static void Find(RuleContext context, SafetyMatter matter, FindingSink sink, RuleSeverity? severity)
    {
        var step = SafetyReferrals.NextStep(context, matter);
        var detail = new FindingDetail
        {
            Severity = severity,
            Variant = Variant(context, matter, step),
            ClearsWith = CommandOf(step, matter),
            IsDone = step != SafetyStep.Clear && matter.AsksForReferral, // REF001 asks for that referral.
            Urgency = matter.Urgency,
            DueOn = matter.DueOn,
            Matter = matter.NewestReport,
        };
        if (matter.Flag is { } flag)
        {
            sink.Find(detail, Evidence.Named("flag", flag.Value), Evidence.Named("episode", matter.Episodes[0].Value), Evidence.Named("referTo", matter.ReferTo));
        }
        else
        {
            sink.Find(detail, Evidence.Named("reaction", matter.Name), Evidence.Named("episode", matter.Episodes[0].Value));
        }
    }

    private static string Variant(RuleContext context, SafetyMatter matter, SafetyStep step) => (matter.Flag is null, step == SafetyStep.Clear) switch
    {
        (true, true) => !matter.IsOwn ? "reactionElsewhere" : SafetyReferrals.IsReported(context, matter) ? "reactionReported" : "reactionClearance",
        (true, false) => "reaction",
        (false, true) => !matter.IsOwn ? "elsewhere" : SafetyReferrals.IsReported(context, matter) ? "reported" : "clearance",
        _ => matter.Urgency == Urgency.Emergency ? "emergency" : matter.AsksFirst ? "suicidal" : "flag",
    };

    private static string CommandOf(SafetyStep step, SafetyMatter matter) => step switch
    {
        SafetyStep.Propose or SafetyStep.ProposeAgain => "propose-referral",
        SafetyStep.Send => "send-referral",
        _ => matter.Flag is null ? "resolve-reaction" : "clear-red-flag",
    };
}
