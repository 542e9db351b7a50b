using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Determines whether and when the next score is due after the newest deciding one.</summary>
/// <param name="IsReached">True if a score is due; otherwise, false.</param>
/// <param name="On">The day by which it is due: the day of the next appointment if there is one, else the day on which it became due.</param>
/// <param name="Sessions">The number of sessions since the newest deciding score.</param>
internal readonly record struct ScoreDue(bool IsReached, DateOnly? On, int Sessions)
{
    private const int EveryOther = 2;

    /// <summary>Determines whether scores are asked for at all. A client who declined questionnaires, or who no longer comes, is not asked.</summary>
    public static bool IsAsked(RuleContext context) =>
        Visits.AreExpected(context) && context.Client.Preferences.AnswersQuestionnaires(context.Now);

    /// <summary>Finds when a score is due.</summary>
    /// <param name="context">The context that holds the episode.</param>
    /// <param name="sink">The sink that is told when the answer may change with time alone.</param>
    /// <param name="from">The time of the newest deciding score.</param>
    /// <param name="days">The number of days after which a score is due.</param>
    /// <param name="most">The number of sessions after which a score is due; null for any number.</param>
    public static ScoreDue After(RuleContext context, FindingSink sink, DateTimeOffset from, int days, int? most = null)
    {
        var booked = Visits.Booked(context, sink);
        var sessions = context.Episode.Care.Sessions;
        var (late, first) = (context.DayOf(from).AddDays(days), FirstAfter(from, sessions));
        var (count, nth) = Counted(sessions, first, most);
        if (Visits.AreRare(context, sink))
        {
            var second = SecondVisit(sessions, first, context.DayOf(from), late, booked);
            return new ScoreDue(second is not null, booked ?? second, count);
        }

        var on = nth < late ? nth.Value : late;
        if (context.Today < on)
        {
            sink.NotBefore(context.StartOf(on));
        }

        return new ScoreDue(context.Today >= on, booked ?? on, count);
    }

    // Where visits are rare, every other one takes a score: never between visits, and not more often than otherwise.
    private static DateOnly? SecondVisit(FactList<Session> sessions, int first, DateOnly scored, DateOnly late, DateOnly? booked)
    {
        var (visits, last) = (0, scored);
        for (var index = first; index < sessions.Count; index++)
        {
            if (sessions[index] is { IsWithdrawn: false } session && session.Day > last)
            {
                (visits, last) = (visits + 1, session.Day);
                if (visits >= EveryOther && last >= late)
                {
                    return last;
                }
            }
        }

        return visits + 1 >= EveryOther && booked > last && booked >= late ? booked : null;
    }

    private static int FirstAfter(DateTimeOffset at, FactList<Session> sessions)
    {
        var first = sessions.Count;
        while (first > 0 && sessions[first - 1].At > at)
        {
            first--;
        }

        return first;
    }

    private static (int Count, DateOnly? Nth) Counted(FactList<Session> sessions, int first, int? n)
    {
        var (count, nth) = (0, default(DateOnly?));
        for (var index = first; index < sessions.Count; index++)
        {
            if (!sessions[index].IsWithdrawn && ++count == n)
            {
                nth = sessions[index].Day;
            }
        }

        return (count, nth);
    }
}
