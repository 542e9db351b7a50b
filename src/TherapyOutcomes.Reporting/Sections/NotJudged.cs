using TherapyOutcomes.Measures;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Writes how many episodes have a later score but cannot be judged, and why, on the page for the clinic.</summary>
internal static class NotJudged
{
    public static void Write(HtmlWriter html, ClinicReport report)
    {
        if (report.Counts.NotJudged > 0)
        {
            var reasons = report.Episodes
                .GroupBy(episode => episode.Standing)
                .OrderBy(group => group.Key)
                .Select(group => (Count: group.Count(), Why: Why(group.Key, [.. group.Select(episode => episode.Assessment.Primary.Measure.ShortName()).Distinct().Order(StringComparer.Ordinal)])))
                .Where(reason => reason.Why is not null)
                .Select(reason => $"{Words.Number(reason.Count)} {reason.Why}");
            html.Paragraph($"Of those with a later score, {Words.Number(report.Counts.NotJudged)} can\u2019t be judged and {(report.Counts.NotJudged == 1 ? "is" : "are")} left out of the shares and the curve below: {string.Join("; ", reasons)}.");
        }

        var rated = report.Episodes.Count(episode => episode.Assessment.Primary.Measure.RatesChange);
        if (rated > 0)
        {
            html.Paragraph($"{Words.Number(rated)} without a baseline {(rated == 1 ? "has" : "have")} a rating of change as the deciding measure, which needs no baseline and never decides on its own.");
        }
    }

    private static string? Why(EpisodeStanding standing, IReadOnlyList<string> measures) => standing switch
    {
        EpisodeStanding.NeverDecides => $"by a measure that never decides on its own ({string.Join(", ", measures)})",
        EpisodeStanding.ThresholdMissing => $"by a measure whose MIC or MDC isn\u2019t known or doesn\u2019t apply ({string.Join(", ", measures)})",
        EpisodeStanding.TooNearToBest => "started too close to the best score to improve by enough",
        EpisodeStanding.NotComparable => "with no newer score that can be compared with the baseline",
        _ => null,
    };
}
