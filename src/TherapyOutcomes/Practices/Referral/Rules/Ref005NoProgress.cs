using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Referral.Rules;

/// <summary>Reports that the client is not even possibly improved 4 weeks or 6 sessions after the start (REF005).</summary>
internal sealed class Ref005NoProgress : Rule
{
    private const int FourWeeks = 28;

    private const int SixSessions = 6;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REF005",
        Practice = Practice.Referral,
        Title = "not even possibly improved 4 weeks or 6 sessions after the start",
        Severity = RuleSeverity.Advice,
        ClearsWith = "propose-referral",
        Rationale = "Care that does not help should change, or someone else should take a look.",
        Source = "this library's recommendation: no possible improvement after 4 weeks or 6 sessions; to be signed off by a clinician",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var episode = context.Episode;
        if (!IsTreatedWithoutProgress(context))
        {
            return;
        }

        // Maintenance promises no progress.
        if (episode.Planning.HasMaintenanceOn(context.Today))
        {
            sink.NotBefore(EndOfMaintenance(context));
            return;
        }

        if (episode.Referral.Cases.Any(referral => referral.IsUnderWay))
        {
            return;
        }

        var cycle = new CareCycle(episode.Progress.Cycle, episode.Progress.CycleStart, episode.Care.Sessions);
        var start = cycle.FirstSession is { } first && first.At < cycle.Start ? first.At : cycle.Start;
        var (sessions, sixth) = SessionsOf(episode, cycle);
        var days = context.DaysSince(start);
        if (days >= FourWeeks || sessions >= SixSessions)
        {
            var looked = Earlier(context.DayOf(start).AddDays(FourWeeks), sixth);
            sink.Find(
                new FindingDetail { Variant = context.Assessment.Primary.Newest is null ? "unmeasured" : null, DueOn = ReferralDue.On(Later(looked, WorseAgainSince(context)), Urgency.Routine) },
                new Evidence("days", days),
                new Evidence("sessions", sessions));
        }
        else
        {
            sink.NotBefore(context.DaysAfter(start, FourWeeks));
        }
    }

    private static bool IsTreatedWithoutProgress(RuleContext context) =>
        context.Episode.Stage == EpisodeStage.Treating
        && !context.Assessment.Course.HasCurrentImprovement
        && context.Assessment.Primary.Newest?.Verdict is not (Verdict.Improved or Verdict.PossiblyImproved or Verdict.CannotShowImprovement);

    private static DateTimeOffset EndOfMaintenance(RuleContext context) => context.Policy.EndOf(
        context.Episode.Planning.Maintenance.Where(agreed => agreed.Day <= context.Today).Max(agreed => agreed.Event.Until));

    private static (int Count, DateOnly? Sixth) SessionsOf(Episode episode, CareCycle cycle)
    {
        var (count, sixth) = (0, default(DateOnly?));
        foreach (var session in episode.Care.Sessions)
        {
            if (!session.IsWithdrawn && cycle.Includes(session.At) && ++count == SixSessions)
            {
                sixth = session.Day;
            }
        }

        return (count, sixth);
    }

    // For a client who was better for a while, the time counts from the day the gain was gone. A lost gain has two weeks to return.
    private static DateOnly? WorseAgainSince(RuleContext context)
    {
        var comparisons = context.Assessment.Primary.Comparisons;
        for (var index = comparisons.Count - 2; index >= 0; index--)
        {
            if (comparisons[index].Verdict is Verdict.Improved or Verdict.PossiblyImproved)
            {
                return context.Assessment.Course.CurrentLoss is { } loss ? loss.Day.AddDays(CourseBuilder.FlareUpDays) : comparisons[index + 1].Day;
            }
        }

        return null;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly? other) => other < one ? other.Value : one;

    private static DateOnly Later(DateOnly one, DateOnly? other) => other > one ? other.Value : one;
}
