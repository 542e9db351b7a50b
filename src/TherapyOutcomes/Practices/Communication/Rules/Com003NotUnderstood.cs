using TherapyOutcomes.Events;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Communication.Rules;

/// <summary>
/// Holds the episode back until the client understands the explanation, or someone takes it over after two tries (COM003).
/// </summary>
internal sealed class Com003NotUnderstood : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "COM003",
        Practice = Practice.Communication,
        Title = "improvement not understood; handedTo settles it after two tries",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.ClientInformed)],
        ClearsWith = "discuss-improvement",
        IsSilentWhileHeld = true,
        Rationale = "An explanation counts when the client can give it back in their own words.",
        Source = "AHRQ Health Literacy Toolkit, 3rd edition, tool 5 (teach-back)",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var talks = ImprovementTalks.Since(context);
        if (context.Improvement is null || talks.IsEmpty || IsHandedOver(talks) || NotUnderstood(talks) is not { } unclear)
        {
            return;
        }

        sink.Find(
            new FindingDetail { DueOn = context.DueAfterEntering(EpisodeStage.Communicating, 7) },
            Evidence.Named("understood", WireNames<TeachBackResult>.Of(unclear.Event.Understood)),
            new Evidence("tries", talks.Count));
    }

    // Requires two tries that were not understood, and someone who takes over.
    private static bool IsHandedOver(FactList<Recorded<ImprovementDiscussed>> talks) =>
        talks.Count(talk => talk.Event.Understood != TeachBackResult.Yes) >= 2 && talks.Any(talk => talk.Event.HandedTo is { IsBlank: false });

    // Each topic is evaluated by the newest conversation about it. A conversation about something else doesn't undo what was once
    // understood.
    private static Recorded<ImprovementDiscussed>? NotUnderstood(FactList<Recorded<ImprovementDiscussed>> talks)
    {
        var anyCovered = false;
        foreach (var topic in ImprovementTalks.Asked)
        {
            if (ImprovementTalks.NewestOn(talks, topic) is { } newest)
            {
                anyCovered = true;
                if (newest.Event.Understood != TeachBackResult.Yes)
                {
                    return newest;
                }
            }
        }

        return !anyCovered && talks[^1].Event.Understood != TeachBackResult.Yes ? talks[^1] : null;
    }
}
