using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Practices.Celebration.Rules;

/// <summary>Reports that the episode has been ready to celebrate for 14 days (CEL003).</summary>
internal sealed class Cel003Waiting : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "CEL003",
        Practice = Practice.Celebration,
        Title = "ready to celebrate for 14 days",
        Severity = RuleSeverity.Advice,
        ClearsWith = "celebrate",
        IsSilentWhileHeld = true,
        Rationale = "Recognition that comes late means less.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Episode.Stage != EpisodeStage.Celebrating || WorkflowConditions.IsCelebrated(context))
        {
            return;
        }

        var since = context.RunningFrom(context.DayOf(context.Episode.Progress.StageSince));
        var days = context.DaysFrom(since);
        if (days >= 14)
        {
            sink.Find(new FindingDetail { DueOn = since.AddDays(14) }, new Evidence("days", days));
        }
        else
        {
            sink.NotBefore(context.StartOf(since.AddDays(14)));
        }
    }
}
