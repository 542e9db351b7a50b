using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Walks back through the days of care: the sessions, the resumes and the opening. Each day comes once.</summary>
internal struct CareDays
{
    private readonly FactList<Session> _sessions;
    private readonly FactList<Recorded<StageMoved>> _resumes;
    private readonly DateOnly _opening;
    private readonly DateTimeOffset? _until;
    private readonly int _resumeCount;
    private DateOnly _before;
    private int _next;

    /// <summary>Begins at a day.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="day">The last day that may be returned.</param>
    /// <param name="until">The time after which sessions are left out; null to leave none out.</param>
    /// <param name="resumeCount">The number of resumes that count, oldest first.</param>
    public CareDays(Episode episode, DateOnly day, DateTimeOffset? until, int resumeCount)
    {
        (_sessions, _resumes, _opening) = (episode.Care.Sessions, episode.Progress.Resumes, episode.Opening.Day);
        (_until, _resumeCount) = (until, resumeCount);
        (_before, _next) = (day.AddDays(1), _sessions.CountBefore(ClinicCalendar.AfterEverywhere(day)) - 1);
    }

    /// <summary>Returns the day before those that were returned; null if there is none.</summary>
    public DateOnly? Previous()
    {
        DateOnly? day = _opening < _before ? _opening : null;
        for (var index = 0; index < _resumeCount; index++)
        {
            day = Later(day, _resumes[index].Day);
        }

        while (_next >= 0 && !IsCare(_sessions[_next]))
        {
            _next--;
        }

        day = _next >= 0 ? Later(day, _sessions[_next].Day) : day;
        _before = day ?? _before;
        return day;
    }

    private readonly bool IsCare(Session session) => !session.IsWithdrawn && session.Day < _before && !(session.At > _until);

    private readonly DateOnly? Later(DateOnly? day, DateOnly other) => other < _before && !(day >= other) ? other : day;
}
