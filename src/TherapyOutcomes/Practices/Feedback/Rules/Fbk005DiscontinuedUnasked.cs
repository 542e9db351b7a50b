using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Feedback.Rules;

/// <summary>Reports that care was discontinued without asking for feedback (FBK005).</summary>
internal sealed class Fbk005DiscontinuedUnasked : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "FBK005",
        Practice = Practice.Feedback,
        Title = "care discontinued without asking for feedback",
        Severity = RuleSeverity.Advice,
        ClearsWith = "request-feedback",
        IsSilentWhileHeld = true,
        Rationale = "All clients are asked, not only those who got better.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var episode = context.Episode;
        var cycle = context.Assessment.Cycle;
        if (context.MayContact && episode.Stage == EpisodeStage.Discontinued && cycle.FirstSession is not null && !episode.Feedback.Requests.Any(request => cycle.Includes(request.Recording.Day)))
        {
            sink.Find(new FindingDetail { DueOn = context.RunningFrom(context.DayOf(episode.Progress.StageSince)) });
        }
    }
}
