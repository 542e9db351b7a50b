using System.Collections.Immutable;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Reporting.Charts;
using TherapyOutcomes.Reporting.Html;
using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Writes how the newest scores compare with the baselines, and how certain that is.</summary>
internal static class OutcomeSection
{
    public static void Write(HtmlWriter html, ReportView view)
    {
        var counts = PublishedCounts.Of(view);
        html.Paragraph("The newest score of each episode compared with its baseline, by the measure that decides. The interval in brackets is Wilson\u2019s 95% interval: with few episodes it is wide, and a share alone would claim more than is known. Worse, which researchers call deteriorated, is judged by the same amounts as improved.");
        WriteChart(html, counts);
        WriteRates(html, counts);
        MeasureList.Write(html, view);
        if (!view.IsPublic)
        {
            WriteCourse(html, view.Report);
            WriteMeasures(html, view.Report);
        }
    }

    private static void WriteChart(HtmlWriter html, PublishedCounts counts)
    {
        var table = new DataTable(
            $"Newest score against the baseline{(counts.Judged is { } judged ? $", {Words.Episodes(judged)}" : "")}",
            ["Verdict", "Episodes", "Share (95% interval)"],
            [.. counts.Verdicts.Select(verdict => Row(verdict, counts.Judged))])
        {
            Numbers = [1, 2],
        };
        if (counts is { Judged: > 0 and var total, Improved: not null })
        {
            var rates = counts.Verdicts.Select(verdict => (verdict.Name, Proportion.Wilson(verdict.Count!.Value, total)));
            Figure.Write(html, OutcomeChart.Of([.. rates]), table);
        }
        else
        {
            table.Write(html);
        }
    }

    private static ImmutableArray<string> Row((string Name, int? Count) verdict, int? judged) =>
    [
        verdict.Name,
        verdict.Count is { } count ? Words.Number(count) : ReportNotes.Withheld,
        verdict.Count is { } part && judged is > 0 and var whole ? Words.Rate(Proportion.Wilson(part, whole)) : "",
    ];

    // Clients who left may have done worse. The two ways of counting them show the range of what is known.
    private static void WriteRates(HtmlWriter html, PublishedCounts counts)
    {
        if (counts.Improved is { } improved && counts.Judged is > 0 and var judged && counts.Started is { } started)
        {
            html.Paragraph($"Improved during care: {Words.Number(improved)} of {Words.Number(judged)} who can be judged (the last step above), {Words.Rate(Proportion.Wilson(improved, judged))}. Of all who started care (the first step), with anyone who can\u2019t be judged counted as not improved: {Words.Number(improved)} of {Words.Number(started)}, {Words.Rate(Proportion.Wilson(improved, started))}.");
        }
    }

    private static void WriteCourse(HtmlWriter html, ClinicReport report)
    {
        // If no measure can show an improvement, a share of 0 would be meaningless.
        if (report.Counts.Judged == 0 && report.EverImproved == 0)
        {
            return;
        }

        new DataTable(
            "What the newest verdict alone doesn\u2019t show",
            ["Course", "Episodes", "Share (95% interval)"],
            [
                ["improved at least once, of all who started", Count(report.EverImproved, report.Counts.Started), Rate(report.EverImproved, report.Counts.Started)],
                ["lost the gain at least once, of those who improved at least once", Count(report.GainsLost, report.EverImproved), Rate(report.GainsLost, report.EverImproved)],
                ["improved by the newest score while another measure or the client\u2019s word says otherwise (mixed: ask the client), of those who are improved by it", Count(report.Mixed, report.Counts.Improved), Rate(report.Mixed, report.Counts.Improved)],
            ])
        {
            Numbers = [1, 2],
        }.Write(html);
    }

    private static void WriteMeasures(HtmlWriter html, ClinicReport report)
    {
        var groups = report.Episodes.GroupBy(episode => episode.Assessment.Primary.Measure.Id).OrderBy(group => group.Key.Value, StringComparer.Ordinal).ToList();
        if (groups.Count < 2)
        {
            return;
        }

        new DataTable(
            "By the measure that decides, in the order of the measures\u2019 names",
            ["Measure", "Started", "Can be judged", "Improved (95% interval)", "Judged by"],
            [.. groups.Select(group => Measure(group.First().Assessment.Primary.Measure, OutcomeCounts.Of([.. group], withoutScores: 0)))])
        {
            Numbers = [1, 2, 3],
        }.Write(html);
    }

    private static ImmutableArray<string> Measure(Measure measure, OutcomeCounts counts) =>
        [measure.ShortName(), Words.Number(counts.Started), Words.Number(counts.Judged), counts.Judged > 0 ? $"{Words.Number(counts.Improved)}, {Rate(counts.Improved, counts.Judged)}" : "none", ChangeWords.JudgedBy(measure)];

    private static string Count(int part, int whole) => $"{Words.Number(part)} of {Words.Number(whole)}";

    private static string Rate(int part, int whole) => whole > 0 && part <= whole ? Words.Rate(Proportion.Wilson(part, whole)) : "";
}
