using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Reports that the newest deciding score is at least 60 days old (MON008).</summary>
internal sealed class Mon008ScoreStale : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON008",
        Practice = Practice.Monitoring,
        Title = "newest deciding score is 60 days old",
        Severity = RuleSeverity.Advice,
        ClearsWith = "record-score",
        IsSilentAfterDischarge = true,
        Rationale = "An old score says nothing about today.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Assessment.Primary.NewestScore is not { } newest || !ScoreDue.IsAsked(context))
        {
            return;
        }

        var due = ScoreDue.After(context, sink, newest.At, EpisodeAssessment.StaleDays);
        if (!due.IsReached)
        {
            return;
        }

        var days = context.DaysSince(newest.At);
        if (days >= EpisodeAssessment.StaleDays)
        {
            sink.Find(new FindingDetail { DueOn = due.On }, new Evidence("score", newest.Id), new Evidence("days", days));
        }
        else
        {
            sink.NotBefore(context.DaysAfter(newest.At, EpisodeAssessment.StaleDays));
        }
    }
}
