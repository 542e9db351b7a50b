using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Communication.Rules;

/// <summary>Holds the episode back until progress, contribution and self-care have all been discussed (COM002).</summary>
internal sealed class Com002TopicMissing : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "COM002",
        Practice = Practice.Communication,
        Title = "a topic not yet discussed: progress, contribution or self-care",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.ClientInformed)],
        ClearsWith = "discuss-improvement",
        IsSilentWhileHeld = true,
        Rationale = "Progress, how massage may have helped and self-care belong together.",
        Source = "AHRQ Health Literacy Toolkit, 3rd edition, tool 15",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var talks = ImprovementTalks.Since(context);
        if (context.Improvement is null || talks.IsEmpty)
        {
            return;
        }

        foreach (var topic in ImprovementTalks.Asked)
        {
            if (!talks.Any(talk => ImprovementTalks.Covers(talk.Event, topic)))
            {
                sink.Find(
                    new FindingDetail { DueOn = context.DueAfterEntering(EpisodeStage.Communicating, 7) },
                    Evidence.Named("topic", WireNames<DiscussionTopic>.Of(topic)));
            }
        }
    }
}
