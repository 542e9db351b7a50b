using System.Collections.Immutable;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>
/// Describes how an episode compares with its baseline: the scores and the verdict, how large the change is and by what it was judged, and what
/// the verdict alone would hide.
/// </summary>
/// <param name="Change">The scores and the verdict.</param>
/// <param name="Judged">The size of the change and the thresholds; null if there is no change to judge.</param>
/// <param name="Doubts">The doubts, a few words each.</param>
internal sealed record ThenNow(string Change, string? Judged, ImmutableArray<string> Doubts)
{
    public static ThenNow Of(ReportedEpisode episode, ClinicReport report)
    {
        var primary = episode.Assessment.Primary;
        return new ThenNow(
            ChangeOf(primary, episode.Episode.Measurement),
            primary.NewestFollowUp is { } newest ? ChangeWords.Of(primary, newest) : null,
            Sections.Doubts.Of(episode, report.Policy.DayOf(report.AsOf)));
    }

    public void Write(HtmlWriter html)
    {
        html.Text(Change);
        if (Judged is not null)
        {
            html.Markup(" ");
            html.Open("span", ("class", "judged"));
            html.Text($"({Judged})");
            html.Markup("</span>");
        }

        html.Text(string.Concat(Doubts.Select(doubt => "; " + doubt)));
    }

    private static string ChangeOf(MeasureAssessment primary, MeasurementState measurement) => primary switch
    {
        { Baseline: null, NewestFollowUp: { } rating } => $"no baseline; rated {Words.Number(rating.To)}, {Words.Of(rating.Verdict)}",
        { Baseline: null } => measurement.Scores.Any(score => score.Measure == primary.Measure.Id && !score.IsWithdrawn) ? "no baseline" : "no score",
        { NewestFollowUp: { From: { } from } newest } => $"{Words.Number(from)} \u2192 {Words.Number(newest.To)} {Words.Of(newest.Verdict)}",
        _ => $"{Words.Number(primary.Baseline.Value)} \u2192 ?",
    };
}
