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
            var looked = Later(Earlier(start.AddDays(FourWeeks), sixth), WorseAgainSince(context));
            Find(context, looked, sink, days, sessions);
        }
        else
        {
            sink.NotBefore(context.StartOf(start.AddDays(FourWeeks)));
        }
    }

    // The plan is reviewed first. If that has not helped after another four weeks, someone else should take a look.
    private static void Find(RuleContext context, DateOnly looked, FindingSink sink, int days, int sessions)
    {
        var primary = context.Assessment.Primary;
        if (primary.Newest is not { } newest)
        {
            sink.Find(
                new FindingDetail { Variant = "unmeasured", ClearsWith = "record-score", DueOn = ReferralDue.On(looked, Urgency.Routine) },
                new Evidence("days", days),
                new Evidence("sessions", sessions));
            return;
        }

        var isWorse = newest.Verdict is Verdict.Deteriorated or Verdict.PossiblyDeteriorated;
        var detail = new FindingDetail { Variant = isWorse ? "worse" : null, ClearsWith = "adjust-plan", DueOn = ReferralDue.On(looked, Urgency.Routine) };
        if (context.Episode.Planning.FirstReviewSince(looked) is { } reviewed)
        {
            var again = reviewed.AddDays(FourWeeks);
            detail = new FindingDetail { Variant = isWorse ? "worseReviewed" : "reviewed", IsDone = context.Today < again, DueOn = ReferralDue.On(again, Urgency.Routine) };
            sink.NotBefore(context.StartOf(again));
        }

        sink.Find(
            detail,
            ComparisonEvidence.Measure(primary.Measure),
            ComparisonEvidence.From(newest.From ?? 0),
            ComparisonEvidence.To(newest),
            new Evidence("days", days),
            new Evidence("sessions", sessions));
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
