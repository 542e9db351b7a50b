namespace TherapyOutcomes.Testing;

/// <summary>Where histories begin.</summary>
/// <example>
/// <code>
/// var care = Given.Episode().Improved().Documented().Build();
/// care.OnDay(20).Session("s2").AssertLacks("MON005");
/// </code>
/// </example>
/// <remarks>Thread-safe.</remarks>
public static class Given
{
    /// <summary>The plan of care of every history: a session a week for four weeks.</summary>
    public static PlanOfCare WeeklyPlan { get; } = new() { Techniques = ["effleurage"], Minutes = 60, SessionsPerWeek = 1, Weeks = 4 };

    /// <summary>
    /// An episode that was opened, measured at 40 and treated an hour later: at 8 o'clock on day 0, or now where the clinic's clock is
    /// further.
    /// </summary>
    /// <param name="measure">The measure that decides. The later steps of a history use scores of the ODI.</param>
    /// <param name="chronicity">How long the complaint has lasted.</param>
    /// <param name="episode">Its id.</param>
    /// <param name="client">The client's id.</param>
    public static GivenEpisode Episode(string measure = "ODI", Chronicity chronicity = Chronicity.Chronic, string episode = "e1", string client = "c1") =>
        new(clinic =>
        {
            if (clinic.Now < TestClinic.Day(0, 8))
            {
                clinic.OnDay(0, 8);
            }

            var care = clinic.Open(episode, client, measure, chronicity, WeeklyPlan);
            care.Score(40, "baseline", measure).AssertAccepted();
            care.Later(TimeSpan.FromHours(1)).Session().AssertAccepted();
            return care;
        });
}
