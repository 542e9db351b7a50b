using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>
/// Describes in one cell how an episode compares with its baseline: the scores, the verdict, and what the verdict alone would hide.
/// </summary>
internal static class ThenNow
{
    // A score that is at least this old is not current (MON008).
    private const int StaleDays = 60;

    public static string Of(ReportedEpisode episode, ClinicReport report) => string.Join("; ", Parts(episode, report.AsOf, report.Policy.DayOf(report.AsOf)));

    private static IEnumerable<string> Parts(ReportedEpisode episode, DateTimeOffset asOf, DateOnly today)
    {
        var primary = episode.Assessment.Primary;
        yield return Change(primary, episode.Episode.Measurement);
        if (episode.Assessment.Course.CurrentLoss is not null)
        {
            yield return "gain lost";
        }

        if (!episode.Assessment.MixedWith(asOf).IsEmpty)
        {
            yield return "mixed";
        }

        if ((primary.NewestFollowUp?.Score ?? primary.Baseline) is { } newest && today.DayNumber - newest.Day.DayNumber is >= StaleDays and var days)
        {
            yield return $"{Words.Number(days)} days old";
        }
    }

    private static string Change(MeasureAssessment primary, MeasurementState measurement) => primary switch
    {
        { Baseline: null, NewestFollowUp: { } rating } => $"no baseline; rated {Words.Number(rating.To)}, {Words.Of(rating.Verdict)}",
        { Baseline: null } => measurement.Scores.Any(score => score.Measure == primary.Measure.Id && !score.IsWithdrawn) ? "no baseline" : "no score",
        { NewestFollowUp: { From: { } from } newest } => $"{Words.Number(from)} \u2192 {Words.Number(newest.To)} {Words.Of(newest.Verdict)}",
        _ => $"{Words.Number(primary.Baseline.Value)} \u2192 ?",
    };
}
