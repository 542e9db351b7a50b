using TherapyOutcomes.Analysis;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting;

/// <summary>Estimates the time until the first improvement by a score.</summary>
internal static class FirstImprovementCurve
{
    private const double DaysOfWeek = 7;

    /// <summary>Returns the longest time for which a client was followed, in weeks; 0 if nobody was followed.</summary>
    public static double LongestFollowUp(IEnumerable<ReportedEpisode> episodes) =>
        Courses(episodes).Select(course => course.Weeks).DefaultIfEmpty().Max();

    /// <summary>
    /// Estimates the weeks from the baseline to the first improvement in the current cycle of care. Episodes without an improvement count up to
    /// their newest score. Only episodes that can be judged are included, because the others would never leave the risk set.
    /// </summary>
    public static SurvivalCurve Of(IEnumerable<ReportedEpisode> episodes)
    {
        var courses = Courses(episodes);
        return SurvivalCurve.Of(courses.Select(course => course.Weeks).ToArray(), courses.Select(course => course.Improved).ToArray());
    }

    private static List<(double Weeks, bool Improved)> Courses(IEnumerable<ReportedEpisode> episodes) =>
        [.. episodes.Where(episode => episode.Standing == EpisodeStanding.Judged).Select(episode => Course(episode.Assessment.Primary))];

    private static (double Weeks, bool Improved) Course(MeasureAssessment primary)
    {
        var first = primary.Comparisons.FirstOrDefault(comparison => comparison.Verdict == Verdict.Improved);
        var until = first.Score ?? primary.Comparisons[^1].Score;
        return ((until.Day.DayNumber - primary.Baseline!.Day.DayNumber) / DaysOfWeek, first.Score is not null);
    }
}
