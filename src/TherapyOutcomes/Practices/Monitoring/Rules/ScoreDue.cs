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
        var since = SessionsAfter(from, context.Episode.Care.Sessions);
        var late = context.DayOf(from).AddDays(days);
        if (Visits.AreRare(context, sink))
        {
            var on = SecondVisit(since, context.DayOf(from), late, booked);
            return new ScoreDue(on is not null, booked ?? on, since.Count);
        }

        var first = since.Count >= most && since[most.Value - 1].Day < late ? since[most.Value - 1].Day : late;
        if (context.Today < first)
        {
            sink.NotBefore(context.StartOf(first));
        }

        return new ScoreDue(context.Today >= first, booked ?? first, since.Count);
    }

    // Where visits are rare, every other one takes a score: never between visits, and not more often than otherwise.
    private static DateOnly? SecondVisit(List<Session> since, DateOnly scored, DateOnly late, DateOnly? booked)
    {
        var (visits, last) = (0, scored);
        foreach (var day in since.Select(session => session.Day).Concat(booked is { } ahead ? [ahead] : []))
        {
            visits += day > last ? 1 : 0;
            last = day > last ? day : last;
            if (visits >= EveryOther && day >= late)
            {
                return day;
            }
        }

        return null;
    }

    private static List<Session> SessionsAfter(DateTimeOffset at, FactList<Session> sessions)
    {
        var first = sessions.Count;
        while (first > 0 && sessions[first - 1].At > at)
        {
            first--;
        }

        var since = new List<Session>();
        for (var index = first; index < sessions.Count; index++)
        {
            if (!sessions[index].IsWithdrawn)
            {
                since.Add(sessions[index]);
            }
        }

        return since;
    }
}
