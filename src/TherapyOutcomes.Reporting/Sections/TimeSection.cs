using System.Collections.Immutable;
using TherapyOutcomes.Analysis;
using TherapyOutcomes.Reporting.Charts;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Writes how long it took until the first improvement, including clients who are still waiting for it.</summary>
internal static class TimeSection
{
    private const string Band = "The band is the pointwise 95% interval on the log(\u2212log) scale, from Greenwood\u2019s standard error. Toward the right, few clients are left and the curve says little.";

    public static void Write(HtmlWriter html, ReportView view)
    {
        var curve = view.Report.FirstImprovement;
        if (curve.Clients == 0)
        {
            html.Paragraph("No episode can be judged yet, so there is nothing to estimate.");
            return;
        }

        html.Paragraph($"{Words.Episodes(curve.Clients)} that can be judged, followed from the baseline to the first score that shows an improvement. Anyone who has not improved counts until their newest score and then leaves the estimate, neither as a success nor as a failure (Kaplan\u2013Meier). A first improvement may be lost again.");
        html.Paragraph(curve.Median is { } median
            ? $"At least half of them are estimated to have improved at least once by week {Words.Weeks(median)}."
            : "Fewer than half of them are estimated to have improved at least once so far.");
        if (curve.Steps.IsEmpty)
        {
            return;
        }

        var table = new DataTable(
            "Estimated share improved at least once",
            ["Week", "Still followed, not yet improved", "First improved", "Share by then (95% interval)"],
            [.. curve.Steps.Select(Row)])
        {
            Numbers = [1, 2, 3],
        };
        Figure.Write(html, TimeChart.Of(curve, view.Report.LongestFollowUp), table, TimeChart.HasBand(curve) ? Band : null);
    }

    private static ImmutableArray<string> Row(SurvivalStep step) =>
        [Words.Weeks(step.Time), Words.Number(step.AtRisk), Words.Number(step.Events), Words.Percent(1 - step.Survival) + Interval(step)];

    private static string Interval(SurvivalStep step) =>
        ImprovedShare.Interval(step) is var (low, high) ? $" ({Words.Range(low, high)})" : " (no interval: nobody left)";
}
