using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Determines when follow-ups are required and on which days they can count.</summary>
internal static class FollowUps
{
    /// <summary>
    /// Determines whether follow-ups are still required, which is the case until Sustained has fired. After that, other rules report
    /// what later facts show.
    /// </summary>
    public static bool AreAsked(EpisodeStage stage) => stage is EpisodeStage.Documenting or EpisodeStage.Monitoring;

    /// <summary>
    /// Returns the first day on which the n-th further follow-up can count. A day that already has a follow-up doesn't count twice.
    /// </summary>
    /// <param name="context">The context that holds the episode.</param>
    /// <param name="since">The day from which follow-ups count.</param>
    /// <param name="n">The number of the further follow-up, starting at 1.</param>
    /// <param name="notBefore">
    /// The earliest day to return. If null, the method returns the day on which the follow-up was due, even if that day has passed.
    /// </param>
    public static DateOnly EarliestDay(RuleContext context, DateOnly since, int n, DateOnly? notBefore)
    {
        var last = context.Assessment.FollowUpDays is [.., var newest] && newest > since ? newest : since;
        return Next(last, notBefore).AddDays(n - 1);
    }

    /// <summary>Returns the day after the given day, or the day in <paramref name="notBefore"/> if that is later.</summary>
    public static DateOnly Next(DateOnly day, DateOnly? notBefore) => notBefore > day ? notBefore.Value : day.AddDays(1);
}
