using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Communication.Rules;

/// <summary>Reports that the natural course of an acute complaint was not discussed (COM007).</summary>
internal sealed class Com007NaturalCourseMissing : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "COM007",
        Practice = Practice.Communication,
        Title = "natural course of an acute complaint not discussed",
        Severity = RuleSeverity.Advice,
        ClearsWith = "discuss-improvement",
        IsSilentWhileHeld = true,
        Rationale = "Most acute complaints get better on their own, and the client should know that.",
        Source = "CMAJ 2012;184:E613",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var talks = ImprovementTalks.Since(context);
        if (context.LatestImprovement is not null && context.Episode.Chronicity == Chronicity.Acute && !talks.IsEmpty && !talks.Any(talk => talk.Event.Topics.Contains(DiscussionTopic.NaturalCourse)))
        {
            sink.Find(new FindingDetail { DueOn = context.RunningFrom(talks[^1].Day) });
        }
    }
}
