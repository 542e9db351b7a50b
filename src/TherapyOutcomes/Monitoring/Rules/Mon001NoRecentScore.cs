using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Monitoring.Rules;

/// <summary>MON001: no deciding score for 28 days or 6 sessions.</summary>
internal sealed class Mon001NoRecentScore : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON001",
        Practice = Practice.Monitoring,
        Title = "no deciding score for 28 days or 6 sessions",
        Severity = RuleSeverity.Advice,
        ClearsWith = "record-score",
        Rationale = "Without a score nobody can tell whether care helps.",
        Source = "outcome science, section 3: each 4 weeks or 6 sessions",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Episode.Stage.IsEnded())
        {
            return;
        }

        var from = context.Assessment.Primary.NewestScore?.At ?? context.Episode.Progress.CycleStart;
        var days = context.DaysSince(from);
        var sessions = context.Episode.Care.Sessions.Count(session => !session.IsWithdrawn && session.At > from);
        if (days >= 28 || sessions >= 6)
        {
            sink.Find(
                new FindingDetail { Variant = context.Assessment.Primary.NotComparable.IsEmpty ? null : "notComparable", DueOn = context.Today },
                Evidence.Named("measure", context.Assessment.Primary.Measure.Id.Value),
                new Evidence("days", days),
                new Evidence("sessions", sessions));
        }
        else
        {
            sink.NotBefore(RuleContext.DaysAfter(from, 28));
        }
    }
}
