using TherapyOutcomes.Episodes;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Communication.Rules;

/// <summary>COM007: acute complaint: natural course not discussed.</summary>
internal sealed class Com007NaturalCourseMissing : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "COM007",
        Practice = Practice.Communication,
        Title = "natural course of an acute complaint not discussed",
        Severity = RuleSeverity.Advice,
        ClearsWith = "discuss-improvement",
        Rationale = "Most acute complaints get better on their own, and the client should know that.",
        Source = "CMAJ 2012;184:E613",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var talks = Talks.Since(context);
        if (context.LatestImprovement is not null && context.Episode.Chronicity == Chronicity.Acute && !talks.IsEmpty && !talks.Any(talk => talk.Event.Topics.Contains(Topic.NaturalCourse)))
        {
            sink.Find(new FindingDetail { DueOn = talks[^1].Day });
        }
    }
}
