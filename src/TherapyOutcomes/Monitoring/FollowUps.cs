using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Monitoring;

/// <summary>When follow-ups can count.</summary>
internal static class FollowUps
{
    /// <summary>The first day on which the n-th further follow-up can count; a day that already has one counts no second time.</summary>
    public static DateOnly EarliestDay(RuleContext context, DateOnly since, int n)
    {
        var days = context.Assessment.FollowUpDays;
        var last = days.IsEmpty || days[^1] < since ? since : days[^1];
        var next = context.Today > last ? context.Today : last.AddDays(1);
        return next.AddDays(n - 1);
    }
}
