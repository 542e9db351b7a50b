using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Finds gaps in care: times so long that a client who comes back begins anew.</summary>
/// <remarks>Days under agreed maintenance make no gap, because rare visits were agreed for them.</remarks>
internal static class CareGaps
{
    /// <summary>Returns the newest gap as of a day; null if there is none.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="day">The day that is asked about. Later care is left out.</param>
    /// <param name="length">The number of days that make a gap.</param>
    public static CareGap? NewestOn(Episode episode, DateOnly day, int length) => NewestOf(episode, DaysOfCare(episode, episode.Progress.Resumes, day), day, length);

    /// <summary>Determines whether care was resumed after a gap.</summary>
    public static bool IsResumedAfter(CareGap gap, Episode episode)
    {
        foreach (var resume in episode.Progress.Resumes)
        {
            if (resume.Day >= gap.To)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Returns the first day of the cycle that a resume began: the day on which the client came back after the newest gap, if no earlier
    /// resume followed it; otherwise, the day of the resume.
    /// </summary>
    public static DateOnly StartAfter(Recorded<StageMoved> resume, Episode episode, int length)
    {
        var earlier = episode.Progress.Resumes.RemoveAll(other => other.Version >= resume.Version);
        var care = DaysOfCare(episode, earlier, resume.Day, resume.At);
        return NewestOf(episode, care, resume.Day, length) is { IsOpen: false } gap && !earlier.Any(other => other.Day >= gap.To)
            ? gap.To
            : resume.Day;
    }

    // Sessions are ordered by time, and there are few resumes, so the days are nearly in order.
    private static List<DateOnly> DaysOfCare(Episode episode, FactList<Recorded<StageMoved>> resumes, DateOnly until, DateTimeOffset? at = null)
    {
        var days = new List<DateOnly>(episode.Care.Sessions.Count + 1) { episode.Opening.Day };
        foreach (var session in episode.Care.Sessions)
        {
            if (!session.IsWithdrawn && session.Day <= until && !(session.At > at))
            {
                days.Add(session.Day);
            }
        }

        foreach (var resume in resumes)
        {
            if (resume.Day <= until)
            {
                days.Add(resume.Day);
            }
        }

        days.Sort();
        return days;
    }

    private static CareGap? NewestOf(Episode episode, List<DateOnly> care, DateOnly day, int length)
    {
        if (IsGap(episode, care[^1], day, length))
        {
            return new CareGap(care[^1], day, IsOpen: true);
        }

        for (var index = care.Count - 1; index > 0; index--)
        {
            if (IsGap(episode, care[index - 1], care[index], length))
            {
                return new CareGap(care[index - 1], care[index], IsOpen: false);
            }
        }

        return null;
    }

    private static bool IsGap(Episode episode, DateOnly from, DateOnly to, int length)
    {
        var days = to.DayNumber - from.DayNumber;
        if (days < length || episode.Planning.Maintenance.IsEmpty)
        {
            return days >= length;
        }

        var without = 0;
        for (var day = from; day < to && without < length; day = day.AddDays(1))
        {
            without += episode.Planning.HasMaintenanceOn(day) ? 0 : 1;
        }

        return without >= length;
    }
}
