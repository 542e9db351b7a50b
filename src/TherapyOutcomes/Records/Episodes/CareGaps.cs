using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Finds gaps in care: times so long that a client who comes back begins anew.</summary>
/// <remarks>
/// A gap lies between two neighboring days of care, or between the last of them and the day that is asked about. Days under agreed
/// maintenance count as days of care, because rare visits were agreed for them.
/// </remarks>
internal static class CareGaps
{
    /// <summary>Returns the newest gap as of a day; null if there is none.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="day">The day that is asked about. Later care is left out.</param>
    /// <param name="length">The number of days that make a gap.</param>
    /// <param name="since">The day up to which earlier gaps don't matter; null to look back to the beginning.</param>
    public static CareGap? NewestOn(Episode episode, DateOnly day, int length, DateOnly? since = null) =>
        Newest(episode, new CareDays(episode, day, until: null, episode.Progress.Resumes.Count), day, length, since);

    /// <summary>Returns the earliest day after a day on which a gap can open if no care follows.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="day">The day that is asked about.</param>
    /// <param name="length">The number of days that make a gap.</param>
    public static DateOnly OpensAfter(Episode episode, DateOnly day, int length)
    {
        var opens = (new CareDays(episode, day, until: null, episode.Progress.Resumes.Count).Previous() ?? day).AddDays(length);
        return opens > day ? opens : day.AddDays(1);
    }

    /// <summary>Determines whether care was resumed after a gap.</summary>
    public static bool IsResumedAfter(CareGap gap, Episode episode) => IsResumedSince(gap, episode, episode.Progress.Resumes.Count);

    /// <summary>
    /// Returns the first day of the cycle that the newest resume began: the day on which the client came back after the newest gap, if no
    /// earlier resume followed it; otherwise, the day of the resume.
    /// </summary>
    public static DateOnly StartAfter(Recorded<StageMoved> resume, Episode episode, int length)
    {
        var earlier = episode.Progress.Resumes.Count - 1;
        return Newest(episode, new CareDays(episode, resume.Day, resume.At, earlier), resume.Day, length, since: null) is { IsOpen: false } gap && !IsResumedSince(gap, episode, earlier)
            ? FirstSessionFrom(gap.To, episode, resume.At)?.Day ?? resume.Day
            : resume.Day;
    }

    private static Session? FirstSessionFrom(DateOnly day, Episode episode, DateTimeOffset until)
    {
        foreach (var session in episode.Care.Sessions)
        {
            if (!session.IsWithdrawn && session.Day >= day && session.At <= until)
            {
                return session;
            }
        }

        return null;
    }

    private static CareGap? Newest(Episode episode, CareDays care, DateOnly day, int length, DateOnly? since)
    {
        var (later, isOpen) = (day, true);
        while (!(later <= since) && care.Previous() is { } earlier)
        {
            if (Between(episode, new CareGap(earlier, later, isOpen), length) is { } gap)
            {
                return gap;
            }

            (later, isOpen) = (earlier, false);
        }

        return null;
    }

    private static bool IsResumedSince(CareGap gap, Episode episode, int resumeCount)
    {
        for (var index = 0; index < resumeCount; index++)
        {
            if (episode.Progress.Resumes[index].Day >= gap.To)
            {
                return true;
            }
        }

        return false;
    }

    // Where maintenance lies between two days of care, the newest of the times before, between and after it that is long enough.
    private static CareGap? Between(Episode episode, CareGap days, int length)
    {
        if (days.To.DayNumber - days.From.DayNumber < length || episode.Planning.Maintenance.IsEmpty)
        {
            return days.To.DayNumber - days.From.DayNumber >= length ? days : null;
        }

        var (gap, inCare) = (default(CareGap?), days.From);
        for (var day = days.From; day <= days.To; day = day.AddDays(1))
        {
            var isMaintained = episode.Planning.HasMaintenanceOn(day);
            if ((isMaintained || day == days.To) && day.DayNumber - inCare.DayNumber >= length)
            {
                gap = days with { To = day };
            }

            inCare = isMaintained ? day : inCare;
        }

        return gap;
    }
}
