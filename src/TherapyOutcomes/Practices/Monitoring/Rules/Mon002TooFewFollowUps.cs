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
        if (context.Improvement is { } improvement && FollowUps.AreAsked(context.Episode.Stage)
            && !course.IsSustained && !FollowUps.AwaitNewRun(course) && course.FollowUpDays < asked)
        {
            var dueOn = DueOn(context, improvement, sink);
            sink.Find(
                Visits.MayBeAskedFor(context) ? new FindingDetail { DueOn = dueOn } : new FindingDetail { Variant = "remote", ClearsWith = "record-check-in", DueOn = dueOn },
                new Evidence("had", course.FollowUpDays),
                new Evidence("asked", asked),
                new Evidence("since", FollowUps.HeldSince(context, improvement)));
        }
    }

    // A visit that is booked is soon enough. Where visits are rare, so is the next one that the plan foresees.
    private static DateOnly? DueOn(RuleContext context, CurrentImprovement improvement, FindingSink sink)
    {
        if (context.Episode.Stage != EpisodeStage.Monitoring)
        {
            return null;
        }

        var since = FollowUps.HeldSince(context, improvement);
        var earliest = context.RunningFrom(FollowUps.NextVisit(context, since, sink) ?? FollowUps.EarliestDay(context, since, 1, notBefore: null));
        return Visits.Booked(context, sink) is { } booked ? FollowUps.Later(earliest, booked) : earliest;
    }
}
