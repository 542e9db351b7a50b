using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Holds the episode back until there are as many follow-up days as the policy requires (MON002).</summary>
internal sealed class Mon002TooFewFollowUps : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON002",
        Practice = Practice.Monitoring,
        Title = "fewer follow-up days than required",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.Sustained)],
        ClearsWith = "record-session",
        IsSilentAfterDischarge = true,
        IsSilentWhileHeld = true,
        Rationale = "One good day is not an improvement.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var asked = FollowUps.Asked(context);
        var course = context.Assessment.Course;
        if (context.Improvement is { } improvement && FollowUps.AreAsked(context.Episode.Stage) && !course.IsSustained && course.FollowUpDays < asked)
        {
            DateOnly? due = context.Episode.Stage == EpisodeStage.Monitoring
                ? FollowUps.EarliestDay(context, course.Improvement?.HeldSince ?? improvement.Since, 1, notBefore: null)
                : null;
            sink.Find(new FindingDetail { ClearsWith = Visits.MayBeAskedFor(context) ? null : "record-check-in", DueOn = due }, new Evidence("had", course.FollowUpDays), new Evidence("asked", asked));
        }
    }
}
