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
        if (episode.Planning.MaintenanceUntil(context.Today) is { } until)
        {
            sink.NotBefore(context.Policy.EndOf(until));
            return;
        }

        if (episode.Referral.Cases.Any(referral => referral.IsUnderWay))
        {
            return;
        }

        var cycle = context.Assessment.Cycle;
        var start = Earlier(cycle.Start, cycle.FirstSession?.Day);
        var (sessions, sixth) = SessionsOf(episode, cycle);
        var days = context.DaysFrom(start);
        if (days >= FourWeeks || sessions >= SixSessions)
        {
            var looked = Earlier(start.AddDays(FourWeeks), sixth);
            sink.Find(
                new FindingDetail { Variant = context.Assessment.Primary.Newest is null ? "unmeasured" : null, DueOn = ReferralDue.On(Later(looked, WorseAgainSince(context)), Urgency.Routine) },
                new Evidence("days", days),
                new Evidence("sessions", sessions));
        }
        else
        {
            sink.NotBefore(context.StartOf(start.AddDays(FourWeeks)));
        }
    }

    private static bool IsTreatedWithoutProgress(RuleContext context) =>
        context.Episode.Stage == EpisodeStage.Treating
        && context.Assessment.Course.Improvement is null
        && context.Assessment.Primary.Newest?.Verdict is not (Verdict.Improved or Verdict.PossiblyImproved or Verdict.CannotShowImprovement);

    private static (int Count, DateOnly? Sixth) SessionsOf(Episode episode, CareCycle cycle)
    {
        var (count, sixth) = (0, default(DateOnly?));
        foreach (var session in episode.Care.Sessions)
        {
            if (!session.IsWithdrawn && cycle.Includes(session.Day) && ++count == SixSessions)
            {
                sixth = session.Day;
            }
        }

        return (count, sixth);
    }

    // For a client who was possibly better for a while, the time counts from the day on which that was gone.
    private static DateOnly? WorseAgainSince(RuleContext context)
    {
        var comparisons = context.Assessment.Primary.Comparisons;
        for (var index = comparisons.Count - 2; index >= 0; index--)
        {
            if (comparisons[index].Verdict == Verdict.PossiblyImproved)
            {
                return comparisons[index + 1].Day;
            }
        }

        return null;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly? other) => other < one ? other.Value : one;

    private static DateOnly Later(DateOnly one, DateOnly? other) => other > one ? other.Value : one;
}
