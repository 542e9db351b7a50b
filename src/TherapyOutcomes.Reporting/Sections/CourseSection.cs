using System.Collections.Immutable;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Reporting.Charts;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Writes a chart and a table for each client.</summary>
internal static class CourseSection
{
    // Printed, a course with more scores than this goes on on the next page, because it fits on none.
    private const int MostOnOnePage = 30;

    public static void Write(HtmlWriter html, ReportView view)
    {
        if (view.Charted.IsEmpty)
        {
            html.Paragraph("No episode has a baseline score on its deciding measure yet.");
            return;
        }

        html.Open("p");
        html.Text("The bands show changes from the baseline: a change within the MDC (minimal detectable change) may be measurement error, and a change within the MIC (minimal important change) is too small to matter to most clients. Improved means a change that reaches both. Where these amounts come from is said with the measures under ");
        html.Open("a", ("href", "#" + ReportSection.Changed.Id));
        html.Text(ReportSection.Changed.Title);
        html.Markup("</a>");
        html.Text(".");
        html.Close("p");
        html.Element("p", CourseChart.Legend, ("class", "legend"));
        if (view.Charted.Length < view.Report.Episodes.Length)
        {
            html.Paragraph($"{Words.Number(view.Charted.Length)} of {Words.Episodes(view.Report.Episodes.Length)} are shown, those with something to do first. The others have no baseline score yet or do not fit on this page.");
        }

        for (var index = 0; index < view.Charted.Length; index++)
        {
            WriteCourse(html, view, view.Charted[index], ReportView.Anchor(index));
        }
    }

    private static void WriteCourse(HtmlWriter html, ReportView view, ReportedEpisode episode, string anchor)
    {
        var primary = episode.Assessment.Primary;
        var points = CoursePoint.Of(episode);
        var marks = StageMark.Of(episode.Episode);
        var natural = NaturalLine.Of(episode.NaturalCourse, primary, CourseAxes.Shown(points, marks).Last);
        html.Open("article", [("id", anchor), ("aria-labelledby", anchor + "-name"), .. points.Length > MostOnOnePage ? [("class", "long")] : Array.Empty<(string, string)>()]);
        html.Open("div", ("class", "head"));
        html.Element("h3", episode.Label, ("id", anchor + "-name"));
        html.Element("p", Standing(episode, view.Report), ("class", "standing"));
        html.Close("div");
        var table = new DataTable($"{primary.Measure.ShortName()} scores of {episode.Label}", ["Day", "Score", "Gain", "Against the baseline"], [.. points.Select(point => Row(point, primary))]) { Numbers = [1, 2], RepeatsCaption = true };
        var notes = string.Join(" ", new[] { ThresholdWords.OwnMic(primary), natural?.Caption, Stages(marks) }.OfType<string>());
        Figure.Write(html, CourseChart.Of(anchor + "-chart", episode.Label, primary, points, marks, natural), table, notes.Length > 0 ? notes : null);
        html.Close("article");
    }

    private static string Standing(ReportedEpisode episode, ClinicReport report)
    {
        var (primary, mixed) = (episode.Assessment.Primary, episode.Assessment.MixedWith);
        var doubts = Doubts.Of(episode, report.Policy.DayOf(report.AsOf));
        var verdict = primary.Newest is { } newest
            ? $"{Words.Capital(Decided(newest.Verdict))} ({ChangeWords.Of(primary, newest)})"
            : "No later score that decides yet";
        var worse = mixed.IsEmpty ? "" : $", while {string.Join(" and ", mixed.Select(other => other.Measure.ShortName()))} got worse (mixed: ask the client)";
        return $"{verdict}{worse}.{(doubts.IsEmpty ? "" : $" Doubts: {string.Join("; ", doubts)}.")} Stage: {Words.Stage(episode.Episode.Progress)}.";
    }

    private static string Decided(Verdict verdict) => verdict switch
    {
        Verdict.CannotShowImprovement => $"{Words.Of(verdict)} to improve by enough",
        Verdict.NotComputable => $"{Words.Of(verdict)} to the newest score",
        _ => $"{Words.Of(verdict)} by the newest score that decides",
    };

    private static string? Stages(ImmutableArray<StageMark> marks) => marks.IsEmpty
        ? null
        : "Stages: " + string.Join("; ", marks.Select(mark => $"{Words.Number(mark.Number)} {string.Join(", ", mark.Stages)} ({Words.Day(mark.Day)})")) + ".";

    private static ImmutableArray<string> Row(CoursePoint point, MeasureAssessment primary) =>
    [
        Words.ShortDay(point.Score.Day),
        Words.Number(point.Score.Value),
        point is { Decides: true, Comparison.Gain: var gain } ? Words.Gain(gain) : "",
        point switch
        {
            { IsBaseline: true } => "baseline",
            { Comparison: { Verdict: Verdict.NotComparable } comparison } => $"{Words.Of(comparison.Verdict)}: {Doubts.WhyNotComparable(primary, comparison)}",
            { Comparison: { } comparison } => Words.Of(comparison.Verdict) + Shared(comparison) + OwnMdc(comparison, primary),
            { IsOfEarlierCycle: true } => "earlier time in care",
            _ => "does not decide",
        },
    ];

    // Some activities may have been rated only once. The means over all activities would then contradict the gain, which compares only
    // those that were rated both times.
    private static string Shared(ScoreComparison comparison) =>
        comparison.From is not { } from || (from == comparison.Baseline?.Value && comparison.To == comparison.Score.Value)
            ? ""
            : $" (rated both times: {Words.Number(from)} \u2192 {Words.Number(comparison.To)})";

    // A comparison of a single activity is judged by an MDC of its own, which the chart doesn't mark.
    private static string OwnMdc(ScoreComparison comparison, MeasureAssessment primary) =>
        primary.Explain(comparison).Mdc is { } mdc && mdc.Value != primary.Criterion.Detectable ? $" (MDC {Words.Number(mdc.Value)})" : "";
}
