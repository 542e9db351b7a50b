using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>When follow-ups are asked for, and when they can count.</summary>
internal static class FollowUps
{
    /// <summary>True until Sustained has fired: what a later fact says then is told by other rules.</summary>
    public static bool AreAsked(EpisodeStage stage) => stage is EpisodeStage.Documenting or EpisodeStage.Monitoring;

    /// <summary>The first day on which the n-th further follow-up can count; a day that already has one counts no second time.</summary>
    /// <param name="context">The episode.</param>
    /// <param name="since">The day from which follow-ups count.</param>
    /// <param name="n">Which, from 1.</param>
    /// <param name="notBefore">No day before this one; null for the day on which it was due, even if that has passed.</param>
    public static DateOnly EarliestDay(RuleContext context, DateOnly since, int n, DateOnly? notBefore)
    {
        var days = context.Assessment.FollowUpDays;
        var last = days.IsEmpty || days[^1] < since ? since : days[^1];
        return Next(last, notBefore).AddDays(n - 1);
    }

    /// <summary>The day after one, but no day before another.</summary>
    public static DateOnly Next(DateOnly day, DateOnly? notBefore) => notBefore > day ? notBefore.Value : day.AddDays(1);
}
