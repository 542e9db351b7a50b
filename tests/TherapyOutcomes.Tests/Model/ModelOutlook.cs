namespace TherapyOutcomes.Tests.Model;

/// <summary>When the improvement could become sustained.</summary>
internal static class ModelOutlook
{
    private const int FarAhead = 1000;

    /// <summary>
    /// The first day, from today on, on which an Improved score would make it sustained, if the client is seen or asked
    /// on as many days until then as are still missing. Null while no run is on, and once sustained.
    /// </summary>
    public static DateOnly? FirstDay(ModelHistory history, ModelStory story, DateOnly today)
    {
        if (story.Present is not { Lost: null, SustainedOn: null, RunSince: { } since } present)
        {
            return null;
        }

        IReadOnlyList<DateOnly> had = ModelFollowUps.DaysAfter(history, since);
        for (DateOnly day = today; day < today.AddDays(FarAhead); day = day.AddDays(1))
        {
            IEnumerable<DateOnly> ahead = Enumerable.Range(today.DayNumber, day.DayNumber - today.DayNumber + 1)
                .Select(DateOnly.FromDayNumber);
            int followUps = had.Concat(ahead).Where(d => d > since && d <= day).Distinct().Count();
            int scores = present.ImprovedDays.Concat(ahead).Distinct().Count();
            if (day.DayNumber - since.DayNumber >= history.Options.Days
                && scores >= history.Options.Scores
                && followUps >= AskedOn(history, story, day))
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>The follow-ups asked for on a day by the plan at the end of all facts.</summary>
    public static int AskedOn(ModelHistory history, ModelStory story, DateOnly day) =>
        ModelPlan.At(history, new(DateTimeOffset.MaxValue, int.MaxValue), story.LossMoments).FollowUpsAsked(day, history.Options);
}
