using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Reports that there was no deciding score for 28 days or 6 sessions (MON001).</summary>
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
        Rationale = "Without a score, nobody can tell whether care helps.",
        Source = "this library's recommendation: every 4 weeks or 6 sessions",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Episode.Stage.IsEnded())
        {
            return;
        }

        var from = context.Assessment.Primary.NewestScore?.At ?? context.Episode.Progress.CycleStart;
        var days = context.DaysSince(from);
        var (sessions, sixth) = SessionsAfter(from, context.Episode.Care.Sessions);
        if (days >= FourWeeks || sessions >= SixSessions)
        {
            var fourWeeks = context.DayOf(from).AddDays(FourWeeks);
            sink.Find(
                new FindingDetail { Variant = context.Assessment.Primary.NotComparable.IsEmpty ? null : "notComparable", DueOn = sixth < fourWeeks ? sixth : fourWeeks },
                Evidence.Named("measure", context.Assessment.Primary.Measure),
                new Evidence("days", days),
                new Evidence("sessions", sessions));
        }
        else
        {
            sink.NotBefore(context.DaysAfter(from, FourWeeks));
        }
    }

    private static (int Count, DateOnly? Sixth) SessionsAfter(DateTimeOffset at, FactList<Session> sessions)
    {
        var first = sessions.Count;
        while (first > 0 && sessions[first - 1].At > at)
        {
            first--;
        }

        var (count, sixth) = (0, default(DateOnly?));
        for (var index = first; index < sessions.Count; index++)
        {
            if (!sessions[index].IsWithdrawn && ++count == SixSessions)
            {
                sixth = sessions[index].Day;
            }
        }

        return (count, sixth);
    }
}
