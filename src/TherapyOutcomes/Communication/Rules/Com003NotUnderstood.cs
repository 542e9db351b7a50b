using TherapyOutcomes.Rules;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Communication.Rules;

/// <summary>COM003: not understood; two tries and handedTo settle it.</summary>
internal sealed class Com003NotUnderstood : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "COM003",
        Practice = Practice.Communication,
        Title = "not understood; two tries and handedTo settle it",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.ClientInformed)],
        ClearsWith = "discuss-improvement",
        Rationale = "What was said counts when the client can say it in their own words.",
        Source = "AHRQ Health Literacy Toolkit, 3rd edition, tool 5 (teach-back)",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var talks = Talks.Since(context);
        if (context.Improvement is null || talks.IsEmpty || talks[^1].Event.Understood == Understood.Yes || (talks.Length >= 2 && talks.Any(talk => talk.Event.HandedTo is { IsBlank: false })))
        {
            return;
        }

        sink.Find(
            new FindingDetail { DueOn = context.DueAfterEntering(EpisodeStage.Communicating, 7) },
            Evidence.Named("understood", WireNames<Understood>.Of(talks[^1].Event.Understood)),
            new Evidence("tries", talks.Length));
    }
}
