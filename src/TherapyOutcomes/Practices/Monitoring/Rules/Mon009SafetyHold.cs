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

    private static void Find(RuleContext context, FindingSink sink, RuleSeverity? severity)
    {
        foreach (var flag in context.Client.OpenRedFlags)
        {
            var (urgency, since) = OpenFlagUrgency.Of(flag, context.Client, context.Policy);
            sink.Find(
                new FindingDetail
                {
                    Severity = severity,
                    Variant = urgency == Urgency.Emergency ? "emergency" : "flag",
                    Urgency = urgency,
                    DueOn = ReferralDue.On(since, urgency),
                },
                Evidence.Named("flag", flag.Flag.Value),
                Evidence.Named("episode", flag.Episode.Value),
                Evidence.Named("referTo", RedFlagCatalog.TryGet(flag.Flag, out var known) ? known.ReferTo : "physician"));
        }

        foreach (var reaction in context.Client.OpenReactions)
        {
            if (SafetyHolds.IsMajor(reaction, context.Now))
            {
                sink.Find(
                    new FindingDetail
                    {
                        Severity = severity,
                        Variant = "reaction",
                        ClearsWith = "resolve-reaction",
                        Urgency = Urgency.Urgent,
                        DueOn = ReferralDue.On(reaction.Course.MajorSince(reaction.Recording.Day), Urgency.Urgent),
                    },
                    new Evidence("reaction", reaction.Reaction),
                    Evidence.Named("episode", reaction.Episode.Value));
            }
            else if (reaction.Course.NextChange(context.Now) is { } next)
            {
                sink.NotBefore(next);
            }
        }
    }
}
