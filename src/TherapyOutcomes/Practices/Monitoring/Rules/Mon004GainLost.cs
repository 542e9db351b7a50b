using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Reports that the gain was lost in a relapse or recurrence, or that it was only a flare-up (MON004).</summary>
internal sealed class Mon004GainLost : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON004",
        Practice = Practice.Monitoring,
        Title = "gain lost: relapse, recurrence or flare-up",
        Severity = RuleSeverity.Advice,
        ClearsWith = "record-score",
        Rationale = "A lost gain is information, not failure: look at what changed.",
        Source = "Frank 1991, Arch Gen Psychiatry 48:851 (relapse before recovery, recurrence after it); flare-up within 14 days",
    };

    private const int FlareUpDays = CourseBuilder.FlareUpDays;

    public override void Check(RuleContext context, FindingSink sink)
    {
        var course = context.Assessment.Course;
        if (context.Episode.Stage == EpisodeStage.Discontinued && !IsLostSinceTheEnding(context))
        {
            return;
        }

        if (ComingBack.IsLostAfterGap(context))
        {
            return; // the client is back after a gap (MON013)
        }

        if (course.CurrentLoss is { } loss)
        {
            FindLoss(context, loss, sink);
        }
        else if (course is { HasCurrentImprovement: true, Improvement: { RegainedBy: { } regainedBy } regained } && context.DaysFrom(regained.Since) <= FlareUpDays)
        {
            var wasAsked = context.Episode.Relationship.CheckIns.Any(checkIn => checkIn.Day >= regained.Since);
            sink.Find(
                new FindingDetail { Variant = wasAsked ? "flareUpAsked" : "flareUp", ClearsWith = "record-check-in", IsDone = wasAsked, DueOn = regained.Since },
                new Evidence("regainedOn", regained.Since),
                new Evidence("because", regainedBy));
        }
    }

    // The client was better when care ended, and is not any more.
    private static bool IsLostSinceTheEnding(RuleContext context) =>
        context.Episode.Progress.EndedBetter && context.Assessment.Course.CurrentLoss is { } loss && loss.Day >= context.DayOf(context.Episode.Progress.StageSince);

    // The client is worse than at best, but still better than at the start by a change that matters.
    private static bool IsPartial(RuleContext context) =>
        context.Assessment.Primary is { Newest.Gain: var left, Criterion.Meaningful: { } meaningful } && ScoreTolerance.Reaches(left, meaningful);

    // For two weeks a score can show that it was only a flare-up. After that, the plan needs a review.
    private static void FindLoss(RuleContext context, LostGain loss, FindingSink sink)
    {
        var stays = context.DaysFrom(loss.Day) > FlareUpDays;
        var command = context.Episode.Stage.IsEnded() ? "resume" : stays ? "adjust-plan" : null;
        sink.Find(
            new FindingDetail
            {
                Variant = $"{(loss.IsRecurrence ? "recurrence" : "relapse")}{(IsPartial(context) ? "Part" : "")}{(stays ? "Stays" : "")}",
                ClearsWith = command,
                IsDone = command == "adjust-plan" && context.Episode.Planning.WasAdjustedSince(loss.Day),
                DueOn = loss.Day.AddDays(stays ? FlareUpDays + 1 : FlareUpDays),
            },
            new Evidence("lostOn", loss.Day),
            new Evidence("because", loss.LostBy));
        if (!stays)
        {
            sink.NotBefore(context.Policy.EndOf(loss.Day.AddDays(FlareUpDays)));
        }
    }
}
