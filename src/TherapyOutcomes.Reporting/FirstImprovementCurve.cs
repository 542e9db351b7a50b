using TherapyOutcomes.Analysis;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting;

/// <summary>Estimates how long it took until the first improvement by a score.</summary>
internal static class FirstImprovementCurve
{
    private const double DaysOfWeek = 7;

    /// <summary>The longest time that anybody was followed, in weeks; 0 when nobody was.</summary>
    public static double LongestFollowUp(IEnumerable<ReportedEpisode> episodes) =>
        episodes.Select(episode => Course(episode.Assessment.Primary)?.Weeks ?? 0).DefaultIfEmpty().Max();

    /// <summary>Weeks from the baseline to the first improvement, or to the newest score without one, in the present cycle of care.</summary>
    public static SurvivalCurve Of(IEnumerable<ReportedEpisode> episodes)
    {
        var courses = episodes.Select(episode => episode.Assessment.Primary).Select(Course).OfType<(double Weeks, bool Improved)>().ToList();
        return SurvivalCurve.Of(courses.Select(course => course.Weeks).ToArray(), courses.Select(course => course.Improved).ToArray());
    }

    private static (double Weeks, bool Improved)? Course(MeasureAssessment primary)
    {
        var judged = primary.Comparisons.Where(comparison => comparison.Verdict != Verdict.NotComputable).ToList();
        if (primary.Baseline is not { } baseline || judged.Count == 0)
        {
            return null;
        }

        var first = judged.FindIndex(comparison => comparison.Verdict == Verdict.Improved);
        var until = first >= 0 ? judged[first] : judged[^1];
        return ((until.Day.DayNumber - baseline.Day.DayNumber) / DaysOfWeek, first >= 0);
    }
}
