using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Reports that there was no deciding score for 28 days or 6 sessions, or for two visits where visits are rare (MON001).</summary>
internal sealed class Mon001NoRecentScore : Rule
{
    private const int FourWeeks = 28;

    private const int SixSessions = 6;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON001",
        Practice = Practice.Monitoring,
        Title = "no deciding score for 28 days or 6 sessions",
        Severity = RuleSeverity.Advice,
        ClearsWith = "record-score",
        Rationale = "Without a score, nobody can tell whether care helps. Under maintenance and where visits are rare, every other visit is enough.",
        Source = "this library's recommendation: every 4 weeks or 6 sessions",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (!ScoreDue.IsAsked(context))
        {
            return;
        }

        var from = context.Assessment.Primary.NewestScore?.At ?? context.Episode.Progress.CycleStart;
        var due = ScoreDue.After(context, sink, from, FourWeeks, SixSessions);
        if (due.IsReached)
        {
            sink.Find(
                new FindingDetail { Variant = context.Assessment.Primary.NotComparable.IsEmpty ? null : "notComparable", DueOn = due.On },
                Evidence.Named("measure", context.Assessment.Primary.Measure),
                new Evidence("days", context.DaysSince(from)),
                new Evidence("sessions", due.Sessions));
        }
    }
}
