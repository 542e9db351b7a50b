using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Referral.Rules;

/// <summary>REF005: not even possibly improved 4 weeks or 6 sessions after the start.</summary>
internal sealed class Ref005NoProgress : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REF005",
        Practice = Practice.Referral,
        Title = "not even possibly improved 4 weeks or 6 sessions after the start",
        Severity = RuleSeverity.Advice,
        ClearsWith = "propose-referral",
        Rationale = "Care that does not help should change, or somebody else should look.",
        Source = "outcome science, section 4: no PossiblyImproved after 4 weeks or 6 sessions",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var episode = context.Episode;
        var newest = context.Assessment.Primary.Newest?.Verdict;
        if (episode.Stage != EpisodeStage.Treating || newest is Verdict.Improved or Verdict.PossiblyImproved || context.Assessment.Course.Stands
            || episode.Planning.HasMaintenanceOn(context.Today) || episode.Referral.Cases.Any(referral => referral.IsUnderWay))
        {
            return;
        }

        var cycle = new CareCycle(episode.Progress.Cycle, episode.Progress.CycleStart, episode.Care.Sessions);
        var start = cycle.FirstSession is { } first && first.At < cycle.Start ? first.At : cycle.Start;
        var sessions = episode.Care.Sessions.Count(session => !session.IsWithdrawn && cycle.Includes(session.At));
        var days = context.DaysSince(start);
        if (days >= 28 || sessions >= 6)
        {
            sink.Find(new FindingDetail { Variant = newest is null ? "unmeasured" : null, DueOn = context.Today.AddDays(14) }, new Evidence("days", days), new Evidence("sessions", sessions));
        }
        else
        {
            sink.NotBefore(RuleContext.DaysAfter(start, 28));
        }
    }
}
