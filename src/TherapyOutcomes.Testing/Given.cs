namespace TherapyOutcomes.Testing;

/// <summary>Provides the starting point of histories.</summary>
/// <example>
/// <code>
/// var care = Given.Episode().Improved().Documented().Build();
/// care.OnDay(20).Session("s2").AssertLacks("MON005");
/// </code>
/// </example>
/// <remarks>Thread-safe.</remarks>
public static class Given
{
    /// <summary>The plan of care that every history uses: one session a week for four weeks.</summary>
    public static PlanOfCare WeeklyPlan { get; } = new() { Techniques = ["effleurage"], Minutes = 60, SessionsPerWeek = 1, Weeks = 4 };

    /// <summary>
    /// Starts a history with an episode that was opened, measured with a score of <see cref="OdiScores.Baseline"/> and treated an hour later. It begins on day 0 at 8:00, or
    /// at the current time if the clinic's clock is already later.
    /// </summary>
    /// <param name="measure">The primary measure. The later steps of a history use scores of the ODI.</param>
    /// <param name="chronicity">How long the client has had the complaint.</param>
    /// <param name="episode">The id of the episode.</param>
    /// <param name="client">The id of the client.</param>
    /// <returns>The history.</returns>
    public static GivenEpisode Episode(string measure = "ODI", Chronicity chronicity = Chronicity.Chronic, string episode = "e1", string client = "c1") =>
        new(clinic =>
        {
            if (clinic.Now < TestClinic.Day(0, 8))
            {
                clinic.OnDay(0, 8);
            }

            var care = clinic.OpenEpisode(episode, client, measure, chronicity, WeeklyPlan);
            care.RecordScore(OdiScores.Baseline, "baseline", measure).AssertAccepted();
            care.Later(TimeSpan.FromHours(1)).RecordSession().AssertAccepted();
            return care;
        });
}
